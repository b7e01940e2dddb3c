import Foundation
import Intake
import Pipeline
import Profiles
import Tables
import TestSupport
import Testing

/// Nothing of a buyer is in a pack, whatever the source rows hold.
struct EvidencePrivacyTests {
    private static let canary = "CANARY"

    @Test func `a canary in every column of a buyer is in no file of a pack`() async throws {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/weekly")
        let folder = "\(scenario.path)/inbox/tts-gb-4"
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            count += try plant("\(folder)/\(name)")
        }
        #expect(count > 100)
        try await scenario.run()
        _ = try scenario.evidence { $0.stores = ["tts-gb-4"] }
        let packs = try scenario.packs()
        #expect(packs.count >= 5)
        for (pack, files) in packs {
            for (name, bytes) in files {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains(Self.canary), "\(pack)/\(name)")
            }
        }
        // Pictures and documents are drawn from what `extract` gives, and from nothing else.
        for path in try scenario.archived("tts-gb-4", kind: "orders")
            + scenario.archived("tts-gb-4", kind: "settlement")
        {
            let extract = try FileIntake.extract(path: path, sheet: "", rowNumbers: Set(2...60))
            #expect(extract.rows.count > 5)
            #expect(extract.rows.values.joined().allSatisfy { !$0.contains(Self.canary) })
        }
    }

    /// Every sample of every platform, in every language that there is one in.
    @Test func `no column that is shown has the header of a buyer's column`() throws {
        let files =
            Repository.files(in: "samples/platforms/inbox")
            + Repository.files(in: "samples/weekly/inbox")
        var count = 0
        for file in files {
            let path = "\(Repository.root)/\(file)"
            for sheet in try TableFile(path: path, name: file).sheets {
                guard
                    let extract = try? FileIntake.extract(
                        path: path, sheet: sheet.name, rowNumbers: [5])
                else { continue }
                count += 1
                for column in extract.columns {
                    #expect(!PersonalWords.occur(in: column.header), "\(file): \(column.header)")
                    #expect(SheetExtract.shows(column.meaning))
                }
            }
        }
        #expect(count > 40)
    }

    @Test(arguments: [
        (Field.productName, false), (.description, false), (.reason, false), (.variation, false),
        (.referenceID, false), (.orderID, true), (.status, true), (.deliveredTime, true),
        (.walletAmount, true),
    ])
    func `what may be shown is a list of what is harmless`(field: Field, isShown: Bool) {
        #expect(SheetExtract.shows(.field(field)) == isShown)
        #expect(!SheetExtract.shows(.personal) && !SheetExtract.shows(.unused))
        #expect(!SheetExtract.shows(.named("searched text")))
    }

    /// Columns that exports have for buyers, in several languages, and one that nobody knows.
    private static let columns = [
        "Buyer Username", "Recipient", "Phone #", "Detail Address", "Buyer Message", "Zipcode",
        "Nama Penerima", "ที่อยู่", "收件人", "Favourite colour",
    ]

    /// Adds columns full of canaries to a CSV, and says how many cells they have.
    private func plant(_ path: String) throws -> Int {
        let table = try TableReading.rows(of: path)
        let lines = table.enumerated().map { index, row in
            let added = index == 0 ? Self.columns : Self.columns.map { _ in Self.canary }
            return (row + added).map(Self.quoted).joined(separator: ",")
        }
        try (lines.joined(separator: "\n") + "\n").write(
            toFile: path, atomically: true, encoding: .utf8)
        return (table.count - 1) * Self.columns.count
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
