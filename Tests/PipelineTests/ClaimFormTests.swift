import Foundation
import Pipeline
import TestSupport
import Testing

/// `tieout evidence --form`: the spreadsheets of claims that a workspace describes.
struct ClaimFormTests {
    private static let form = """
        platform: shopee
        market: ID
        findings: [shipping-overcharge, missing-payout]
        days: dd/MM/yyyy
        columns:
          - { header: No. Pesanan, field: order_id }
          - { header: Alasan, field: reason }
          - { header: Jenis, text: Penghasilan }
          - { header: Seharusnya, field: expected }
          - { header: Selisih, field: claim }
          - { header: Tanggal, field: day }
          - { header: Keterangan, field: text, max: 40 }
        """

    private static let expected: [String] = [
        "No. Pesanan | Alasan | Jenis | Seharusnya | Selisih | Tanggal | Keterangan",
        "26102413786E63 | Ongkos kirim dikenakan terlalu tinggi | Penghasilan | 0 | 9000 "
            + "| 30/10/2026 | Pada pesanan 26102413786E63 ongkos kiri…",
        "261022M06UZKLS | Pesanan yang sudah diterima belum dibayarkan | Penghasilan | 84265 "
            + "| 84265 | 31/10/2026 | Pesanan 261022M06UZKLS seharusnya dibay…",
    ]

    private static func scenario(_ forms: [String: String]) async throws -> Scenario {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/claims")
        for (name, text) in forms {
            try scenario.folder.write(text, to: "workspace/forms/\(name)")
        }
        return scenario
    }

    @Test func `a form has a row for each claim that it is for`() async throws {
        let scenario = try await Self.scenario([
            "ongkir.yaml": Self.form,
            "all.yaml": """
            platform: lazada
            file: xlsx
            one_file_per: market
            sheet: Claims
            columns: [{ header: Order number, field: order_id }, { header: Amount, field: claim }]
            """,
        ])
        try await scenario.run()
        let outcome = try scenario.evidence {
            $0.codes = ["shipping-overcharge", "missing-payout", "fee-duplicate"]
            $0.fillsForms = true
        }
        #expect(outcome.text.contains("form-ongkir-shopee-id.csv: 2 claims of 2 packs"))
        #expect(outcome.text.contains("form-all-PH.xlsx: 3 claims of 3 packs"), "\(outcome.text)")
        // The fee-duplicate of Shopee is for no form.
        #expect(outcome.text.contains("no form in forms/ is for shopee ID"))
        let folder = scenario.reportPath + "/evidence"
        let rows = try TableReading.rows(of: folder + "/form-ongkir-shopee-id.csv")
        let lines: [String] = rows.map { $0.joined(separator: " | ") }
        #expect(lines == Self.expected)
        let sheet = try TableReading.rows(of: folder + "/form-all-PH.xlsx")
        #expect(sheet.first == ["Order number", "Amount"])
        #expect(sheet.contains(["4245140874119833", "60"]), "\(sheet)")
        // A later choice takes the place of the earlier one.
        _ = try scenario.evidence {
            $0.codes = ["missing-payout"]
            $0.stores = ["laz-ph"]
            $0.fillsForms = true
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.filter { $0.hasPrefix("form-") } == ["form-all-PH.xlsx"])
    }

    @Test(arguments: [
        ("columns: [{ header: A, field: order }]", "field is \"order\"", "order_id"),
        ("columns: [{ header: A }]", "a column without field or text", "order_id"),
        ("columns: [{ field: claim }]", "a column without header", "its header"),
        ("columns: [{ header: A, field: claim, text: x }]", "field and text", "one of them"),
        ("columns: [{ header: A, field: claim, max: 0 }]", "max is \"0\"", "from 1 on"),
        ("file: ods", "file is \"ods\"", "one of csv, xlsx"),
        ("days: d/m/y", "days is \"d/m/y\"", "dd/MM/yyyy"),
        ("language: jv", "language is \"jv\"", "en, id, th, vi, zh"),
        ("sheet: a/b", "sheet is \"a/b\"", "31 characters"),
        ("one_file_per: order", "one_file_per is \"order\"", "one of shop, market"),
        ("colums: []", "unknown key \"colums\"", "columns"),
        ("findings: [fee]", "findings names \"fee\"", "fee-mismatch"),
        ("", "a claim form without columns", "platform and columns"),
    ])
    func `a mistake in a form is named with what was expected`(
        line: String, found: String, expected: String
    ) async throws {
        let scenario = try Scenario(["forms/own.yaml": "platform: shopee\n\(line)\n"])
        let failure = try #require(throws: (any Error).self) {
            try scenario.evidence { $0.fillsForms = true }
        }
        let message = CommandFailure(describing: failure).message
        #expect(message.contains("forms/own.yaml"), "\(message)")
        #expect(message.contains(found) && message.contains(expected), "\(message)")
    }

    @Test func `a workspace without forms says what one is`() async throws {
        let scenario = try await EvidenceRunTests.platforms.value
        let failure = try #require(throws: CommandFailure.self) {
            try scenario.evidence { $0.fillsForms = true }
        }
        #expect(failure.status == .noSuchInput)
        #expect(failure.message.contains("no platform's own layout is known from a source"))
    }
}
