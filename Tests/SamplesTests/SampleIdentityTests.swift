import Foundation
import Records
import Samples
import Testing

/// The arithmetic of the exports, checked on every row that is written.
struct SampleIdentityTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every row of a clean world adds up`(seed: UInt64) throws {
        let folder = try SampleFolder()
        try SampleWorkspace.write(
            SampleOptions(seed: seed, orders: 50, isClean: true), to: folder.path)
        var rowCount = 0
        for file in folder.files where file.hasPrefix("inbox/") {
            let path = folder.path + "/" + file
            if file.contains("All order") {
                rowCount += try checkOrders(path)
            } else if file.contains("income_") {
                rowCount += try checkIncome(path)
            } else {
                rowCount += try checkStatement(path)
            }
        }
        #expect(rowCount > 500)
    }

    @Test func `every form of the income workbook adds up`() throws {
        let folder = try SampleFolder()
        let names = try SampleWorkspace.writeIncomeForms(to: folder.path)
        var columnCounts: [Int] = []
        for name in names {
            #expect(try checkIncome(folder.path + "/" + name) > 5, "\(name)")
            let table = try ExportTable(path: folder.path + "/" + name, sheet: "Order details")
            columnCounts.append(table.headers.count)
        }
        #expect(columnCounts == [51, 49, 52, 53, 55, 57, 63, 63, 61, 63, 65, 56, 56])
    }

    @Test func `planted sums are the only rows that do not add up`() throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.write(SampleOptions(seed: 5), to: folder.path)
        let planted = Set(
            truth.rows.filter { $0.code == "settlement-sum-mismatch" }.map(\.orderID))
        var found: Set<String> = []
        for file in folder.files where file.contains("income_") || file.contains("statement_") {
            let table = try ExportTable(path: folder.path + "/" + file, sheet: "Order details")
            for row in table.rows where try gap(table, row) != 0 {
                found.insert(table.text(row, "Order/adjustment ID"))
            }
        }
        #expect(found == planted && planted.count == 2)
    }

    // MARK: Orders

    private func checkOrders(_ path: String) throws -> Int {
        let table = try ExportTable(path: path, sheet: "OrderSKUList")
        let rows = table.rows.dropFirst(path.hasSuffix(".xlsx") ? 1 : 0)
        for row in rows {
            let after = try amount(table, row, "SKU Subtotal After Discount")
            let before = try amount(table, row, "SKU Subtotal Before Discount")
            let platform = try amount(table, row, "SKU Platform Discount")
            let seller = try amount(table, row, "SKU Seller Discount")
            let unit = try amount(table, row, "SKU Unit Original Price")
            let quantity = try #require(Int64(table.text(row, "Quantity")))
            #expect(after == before - platform - seller)
            #expect(before == unit * quantity)
            #expect(table.text(row, "Order ID").utf8.count == 18)
            #expect(table.text(row, "SKU ID").utf8.count == 19)
        }
        return rows.count
    }

    private func amount(_ table: ExportTable, _ row: [String], _ header: String) throws -> Int64 {
        try ExportTable.ticks(
            table.text(row, header).replacing("GBP ", with: "").replacing("IDR ", with: ""))
    }

    // MARK: Income

    private func checkIncome(_ path: String) throws -> Int {
        let table = try ExportTable(path: path, sheet: "Order details")
        var total: Int64 = 0
        var days: [String: Int64] = [:]
        let settledHeader = try #require(
            table.headers.first { $0.hasPrefix("Order settled time") })
        for row in table.rows {
            #expect(try gap(table, row) == 0)
            let ticks = try table.ticks(row, "Total settlement amount")
            total += ticks
            if !table.text(row, "Type").hasPrefix("GMV") {
                days[table.text(row, settledHeader), default: 0] += ticks
            }
        }
        let report = try ExportTable(path: path, sheet: "Reports")
        let stated = report.rows.first { $0.contains("Total settlement amount") }
        #expect(try ExportTable.ticks(#require(stated?.last)) == total)
        try checkEarnings(path, days)
        return table.rows.count
    }

    private func checkEarnings(_ path: String, _ days: [String: Int64]) throws {
        let wallet = try ExportTable(path: path, sheet: "Withdrawal records")
        let requested = try #require(wallet.headers.first { $0.hasPrefix("Request time") })
        var earnings: [String: Int64] = [:]
        for row in wallet.rows where wallet.text(row, "Type") == "Earnings" {
            let ticks = try wallet.ticks(row, "Amount")
            #expect(ticks > 0)
            earnings[wallet.text(row, requested)] = ticks
        }
        #expect(earnings == days.filter { $0.value != 0 })
    }

    // MARK: Statements

    private func checkStatement(_ path: String) throws -> Int {
        let table = try ExportTable(path: path, sheet: "Order details")
        for row in table.rows { #expect(try gap(table, row) == 0) }
        return table.rows.count
    }

    // MARK: Sums

    /// What the row's total states beside its parts; every deeper sum must agree by itself.
    private func gap(_ table: ExportTable, _ row: [String]) throws -> Int64 {
        func ticks(_ header: String) throws -> Int64 { try table.ticks(row, header) }
        let total = try ticks("Total settlement amount")
        guard let feesHeader = table.headers.first(where: { $0.lowercased() == "total fees" })
        else {
            let parts = ["Gross sales", "Gross sales refund", "Seller discount"]
            let sales = try parts.reduce(try ticks("Seller discount refund")) {
                try $0 + ticks($1)
            }
            #expect(try sales == ticks("Net sales"))
            #expect(try ticks("Shipping") == sum(table, row, "Shipping", "Fees"))
            #expect(try ticks("Fees") == sum(table, row, "Fees", "Adjustment amount"))
            return try total - sales - ticks("Shipping") - ticks("Fees")
                - ticks("Adjustment amount")
        }
        let revenueHeader = feesHeader == "Total fees" ? "Total revenue" : "Total Revenue"
        let sales = try ticks("Subtotal before discounts") + ticks("Seller discounts")
        let refunds =
            try ticks("Refund subtotal before seller discounts")
            + ticks("Refund of seller discounts")
        #expect(try ticks("Subtotal after seller discounts") == sales)
        #expect(try ticks("Refund subtotal after seller discounts") == refunds)
        #expect(try ticks(revenueHeader) == sales + refunds)
        let all = try sum(table, row, feesHeader, "Ajustment amount")
        let hasCost = table.headers.contains("Shipping cost")
        let shipping = hasCost ? "Shipping cost" : "Seller shipping fee"
        let after = table.headers.first { $0.lowercased() == "affiliate commission" } ?? ""
        let parts = try sum(table, row, shipping, after)
        #expect(try ticks(shipping) == parts)
        #expect(try ticks(feesHeader) == all - parts)
        return try total - ticks(revenueHeader) - ticks(feesHeader) - ticks("Ajustment amount")
    }

    /// The sum of the columns between two headers.
    private func sum(
        _ table: ExportTable, _ row: [String], _ first: String, _ last: String
    ) throws -> Int64 {
        let start = try #require(table.headers.firstIndex(of: first)) + 1
        let end = try #require(table.headers.firstIndex(of: last))
        return try (start..<end).reduce(0) { sum, index in
            let text = row.indices.contains(index) ? row[index] : ""
            return text.isEmpty ? sum : try sum + ExportTable.ticks(text)
        }
    }
}
