import Foundation
import Records
import Samples
import Tables
import Testing
import XLSX

/// The exports of TikTok Shop beside the settlement, read without any profile.
struct TikTokExtrasTests {
    @Test func `each market has its unsettled export below its banner`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeTikTokExtras(SampleOptions(seed: 3, orders: 60), to: folder.path)
        let headers = [
            "tts-th-2": "จำนวนเงินที่ชำระโดยประมาณ", "tts-vn-3": "Số tiền quyết toán ước tính",
            "tts-us-5": "Total estimated settlement amount",
            "tts-br-6": "Valor estimado a ser liquidado",
        ]
        for (store, header) in headers {
            let rows = try rows(of: "\(folder.path)/\(store)/unsettled_20261123.xlsx", sheet: 0)
            // Where Brazil's header stands is not known: only its anchor is.
            let headerNumber = store == "tts-br-6" ? 4 : 5
            let columns = rows.first { $0.number == headerNumber }?.cells.map(\.text) ?? []
            #expect(columns.contains(header), "\(store)")
            #expect(rows.filter { $0.number > 5 }.count > 5, "\(store)")
            #expect(rows.filter { $0.number < headerNumber }.count == headerNumber - 2, "\(store)")
        }
    }

    @Test func `the British CSV has one header twice and estimates that add up`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeTikTokExtras(SampleOptions(seed: 3, orders: 60), to: folder.path)
        let table = try ExportTable(path: folder.path + "/tts-gb-4/unsettled_20261123.csv")
        #expect(table.headers.count == 69)
        #expect(table.headers.filter { $0 == "Related order ID" }.count == 2)
        #expect(table.rows.count > 5)
        for row in table.rows {
            let parts = try ["Net sales", "Shipping", "Fees"].map { try table.ticks(row, $0) }
            let total = try table.ticks(row, "Total estimated settlement amount")
            #expect(parts.reduce(0, +) == total)
        }
    }

    @Test func `returns and profit and loss stand where their markets have them`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeTikTokExtras(SampleOptions(seed: 3, orders: 60), to: folder.path)
        let returns = try #require(folder.files.first { $0.contains("Dikembalikan") })
        let table = try ExportTable(path: folder.path + "/" + returns)
        #expect(table.headers.first == "Return Order ID" && !table.rows.isEmpty)
        let profit = try #require(folder.files.first { $0.contains("profit_loss") })
        let path = folder.path + "/" + profit
        let orders = try rows(of: path, sheet: 0).first { $0.number == 6 }
        #expect(orders?.cells.contains { $0.text == "linked payout id" } == true)
        let adjustments = try rows(of: path, sheet: 1)
        let header = adjustments.first { $0.number == 4 }
        #expect(header?.cells.contains { $0.text == "llinked payout id" } == true)
        let ids = adjustments.filter { $0.number > 4 }.map { $0.cells[0].text }
        #expect(Set(ids).count < ids.count)
    }

    @Test func `an order past due that the platform still holds is a near miss`() throws {
        let folder = try SampleFolder()
        let near = try SampleWorkspace.writeTikTokExtras(
            SampleOptions(seed: 3, orders: 60), to: folder.path)
        #expect(near.allSatisfy { $0.code == "missing-payout" })
        let british = try #require(near.first { $0.store == "tts-gb-4" })
        let table = try ExportTable(path: folder.path + "/tts-gb-4/unsettled_20261123.csv")
        #expect(
            table.rows.contains { table.text($0, "Order/adjustment ID") == british.orderID })
    }

    @Test func `the same seed gives the same bytes`() throws {
        let folders = [try SampleFolder(), try SampleFolder()]
        for folder in folders {
            try SampleWorkspace.writeTikTokExtras(
                SampleOptions(seed: 9, orders: 40), to: folder.path)
        }
        #expect(folders[0].files == folders[1].files)
        for name in folders[0].files {
            #expect(folders[0].bytes(name) == folders[1].bytes(name), "\(name)")
        }
    }

    private func rows(of path: String, sheet: Int) throws -> [Row] {
        var source = try Workbook(path: path).rows(sheet: sheet)
        var rows: [Row] = []
        while let row = try source.next() {
            if !row.isBlank { rows.append(row) }
        }
        return rows
    }
}
