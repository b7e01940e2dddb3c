import Foundation
import Records
import Samples
import Tables
import Testing
import XLSX

/// A sheet of a Shopee export as a test reads it: rows below a header that is found by a name.
struct ShopeeTable {
    var headers: [String]
    var rows: [[String]]
    /// Everything above the header, blank rows left out.
    var preamble: [[String]] = []

    init(path: String, sheet name: String, header: String) throws {
        let workbook = try Workbook(path: path)
        let index = try #require(workbook.sheets.firstIndex { $0.name == name }, "\(name)")
        var source = try workbook.rows(sheet: index)
        var found: [String]?
        var above: [[String]] = []
        var below: [[String]] = []
        while let row = try source.next() {
            guard !row.isBlank else { continue }
            let texts = row.cells.map { $0.text.trimmingCharacters(in: .whitespaces) }
            if found != nil {
                below.append(texts)
            } else if texts.contains(header) {
                found = texts
            } else {
                above.append(texts)
            }
        }
        headers = try #require(found, "\(path) has no \(header)")
        (rows, preamble) = (below, above)
    }

    /// The cell of a row under a name; of columns with one name, the first.
    func text(_ row: [String], _ header: String) -> String {
        guard let index = headers.firstIndex(of: header), row.indices.contains(index) else {
            return ""
        }
        return row[index]
    }

    func ticks(_ row: [String], _ header: String) throws -> Int64 {
        try ExportTable.ticks(text(row, header))
    }

    /// The cell as whole units with dots between thousands.
    func dotted(_ row: [String], _ header: String) throws -> Int64 {
        try ExportTable.ticks(text(row, header).replacing(".", with: ""))
    }

    /// The cells from one column to another in sum.
    func sum(_ row: [String], _ columns: ClosedRange<Int>) throws -> Int64 {
        try columns.reduce(0) { sum, number in try sum + ExportTable.ticks(row[number - 1]) }
    }
}

/// One invented store in a folder of its own, with its files by the start of their names.
struct ShopeeSample {
    let folder: SampleFolder
    let truth: SampleTruth
    let market: ShopeeMarket

    /// Writes all markets up to the wanted one, since stores take turns.
    init(_ market: ShopeeMarket, seed: UInt64 = 3, orders: Int = 200, isClean: Bool = true) throws {
        self.market = market
        folder = try SampleFolder()
        let place = try #require(ShopeeMarket.allCases.firstIndex(of: market))
        truth = try SampleWorkspace.write(
            SampleOptions(
                seed: seed, stores: place + 1, orders: orders, isClean: isClean,
                platforms: [.shopee]),
            to: folder.path)
    }

    var store: String {
        let place = (ShopeeMarket.allCases.firstIndex(of: market) ?? 0) + 1
        return "shopee-\(market.rawValue.lowercased())-\(place)"
    }

    func paths(_ start: String) -> [String] {
        folder.files.filter { $0.hasPrefix("inbox/\(store)/\(start)") }
            .map { folder.path + "/" + $0 }
    }

    func rows(of code: String) -> [TruthRow] {
        truth.rows.filter { $0.store == store && $0.code == code }
    }
}
