import Foundation
import Intake
import Money
import Pipeline
import Profiles
import Records
import TestSupport
import Testing

/// `tieout mapping draft` on real-shaped exports: at most five edited lines make it the example.
struct MappingDraftTests {
    /// An export with the sheet that is asked for.
    struct Export: CustomTestStringConvertible, Sendable {
        var name: String
        var file: String
        var sheet: String?

        var testDescription: String { name }
        var folder: String { "\(Repository.root)/samples/mappings/\(name)" }
        var path: String { "\(folder)/inbox/\(file)" }
    }

    static let exports = [
        Export(name: "amazon-flat-file-v1", file: "amz-ca-1/24110039954.txt"),
        Export(name: "amazon-flat-file-v2", file: "amz-gb-1/18820047713.txt"),
        Export(
            name: "shopify-payments",
            file: "shop-eu-1/payment_transactions_export_2026-11-22.csv"),
        Export(
            name: "tokopedia", file: "tokopedia-id-1/penjualan_tokopedia_202411.xlsx",
            sheet: "Laporan Keuangan"),
        Export(
            name: "ebay-transactions",
            file: "ebay-gb-1/Transaction_report_20261029_20261121.csv"),
        Export(name: "etsy-statement", file: "etsy-gb-1/etsy_statement_2026_10.csv"),
    ]

    static let editsMax = 5

    @Test(arguments: exports)
    func `a draft with a few edits reads the same records as the example`(export: Export) throws {
        let draft = try MappingDraft.text(of: export.path, sheet: export.sheet)
        let diff = try Repository.text("Tests/PipelineTests/Drafts/\(export.name).diff")
        let (page, editCount) = try edited(draft, diff)
        #expect(editCount <= Self.editsMax)
        let example = try read(export, Repository.text(examplePath(export)))
        #expect(example.rejects.isEmpty)
        #expect(!example.entries.isEmpty)
        let got = try read(export, page)
        #expect(fingerprint(got) == fingerprint(example))
    }

    @Test(arguments: exports)
    func `a draft is short and quotes no value of a buyer`(export: Export) throws {
        let draft = try MappingDraft.text(of: export.path, sheet: export.sheet)
        let lineCount = draft.split(separator: "\n").count
        #expect((15...55).contains(lineCount), "\(lineCount) lines")
        #expect(!draft.contains("CANARY"))
        #expect(!draft.contains("GBP,") && !draft.contains("2026"), "a value in the page")
    }

    @Test(arguments: Repository.entries(of: "samples/mappings"))
    func `an example is a page of at most fifty lines`(name: String) throws {
        let pages = Repository.entries(of: "samples/mappings/\(name)/mappings")
        #expect(pages == ["\(name).yaml"])
        let text = try Repository.text("samples/mappings/\(name)/mappings/\(name).yaml")
        #expect(text.split(separator: "\n").count <= 50)
    }

    @Test func `a file without a header is said, not guessed`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("1,2,3\n4,5,6\n7,8,9\n", to: "numbers.csv")
        #expect {
            try MappingDraft.text(of: path)
        } throws: { error in
            "\(error)".contains("no row looks like a header")
        }
    }

    private func examplePath(_ export: Export) -> String {
        "samples/mappings/\(export.name)/mappings/\(export.name).yaml"
    }

    private func read(_ export: Export, _ page: String) throws -> FileContents {
        let catalogue = try ProfileCatalogue.builtIn.adding(pages: [("page.yaml", page)])
        return try FileIntake.read(
            path: export.path, name: "file", currency: nil, market: nil, catalogue: catalogue)
    }

    /// The records but for the names of amounts, which are the user's own.
    private func fingerprint(_ contents: FileContents) -> [String] {
        let entries = contents.entries.map { entry in
            """
            \(entry.provenance) \(entry.kind) \(entry.orderID) \(entry.id) \(entry.skuID) \
            \(entry.settledOn) \(entry.total) \(entry.sales) \(entry.refunds) \
            \(entry.statementID) \(entry.paymentID)
            """
        }
        let rows = contents.walletRows.map { "\($0.provenance) \($0.kind) \($0.amount)" }
        let notices = contents.notices.map { "\($0.provenance) \($0.orderID) \($0.amount as Any)" }
        let ignored = contents.ignored.map { "\($0.provenance) \($0.rule)" }
        return entries + rows + notices + ignored + contents.rejects.map(\.reason)
            + contents.statedTotals.map { "\($0.amount)" }
    }

    /// The draft with the changes of a diff: in each block the lines with `-` become those with
    /// `+`.
    private func edited(_ draft: String, _ diff: String) throws -> (String, editCount: Int) {
        var page = draft
        var editCount = 0
        for block in diff.split(separator: "\n\n") {
            let lines = block.split(separator: "\n")
            let old = lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
            let new = lines.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
            let text = old.joined(separator: "\n") + "\n"
            #expect(page.contains(text), "the draft has no lines\n\(text)")
            page = page.replacing(text, with: new.joined(separator: "\n") + "\n")
            editCount += max(old.count, new.count)
        }
        return (page, editCount)
    }
}
