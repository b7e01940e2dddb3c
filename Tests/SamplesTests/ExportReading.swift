import CSV
import Foundation
import Money
import Records
import Samples
import Tables
import XLSX

/// A sample export as a test reads it: rows by trimmed header, without any profile.
struct ExportTable {
    var headers: [String]
    var rows: [[String]]

    /// The trimmed cell of a row under the first header of that name; empty where there is none.
    func text(_ row: [String], _ header: String) -> String {
        guard let index = headers.firstIndex(of: header), row.indices.contains(index) else {
            return ""
        }
        return row[index]
    }

    /// The cell as a number of ticks.
    func ticks(_ row: [String], _ header: String) throws -> Int64 {
        try Self.ticks(text(row, header))
    }

    static func ticks(_ text: String) throws -> Int64 {
        // Every sample amount fits the grammar of a currency with two decimals.
        try AmountGrammar(currency: .usd).amount(text).ticks
    }

    init(headers: [String], rows: [[String]]) {
        self.headers = headers
        self.rows = rows
    }

    /// Reads a CSV, or one sheet of a workbook.
    init(path: String, sheet name: String? = nil) throws {
        var source: any RowSource
        if path.hasSuffix(".csv") {
            source = try CSVRowSource(path: path)
        } else {
            let workbook = try Workbook(path: path)
            let index = workbook.sheets.firstIndex { $0.name == name } ?? 0
            source = try workbook.rows(sheet: index)
        }
        var all: [[String]] = []
        while let row = try source.next() {
            guard !row.isBlank else { continue }
            all.append(row.cells.map { $0.text.trimmingCharacters(in: .whitespaces) })
        }
        headers = all.first ?? []
        rows = Array(all.dropFirst())
    }
}

/// A folder that lives as long as the test that made it.
final class SampleFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "samples-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Paths of all files below, relative to the folder, sorted.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { file in
            let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + file)
            return facts?[.type] as? FileAttributeType == .typeRegular
        }.sorted()
    }

    func bytes(_ file: String) -> Data? { FileManager.default.contents(atPath: path + "/" + file) }
}
