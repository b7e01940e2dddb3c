import Intake
import Money
import Profiles
import Records
import Tables
import Testing

/// A file whose header lost a name is refused with a message that says which.
struct DriftMessageTests {
    /// The least header that a page accepts in one language.
    struct Header: Sendable, CustomTestStringConvertible {
        var profile: String
        var language: Language
        var columns: [(name: String, header: String)]
        var testDescription: String { "\(profile) in \(language.rawValue)" }
    }

    static let headers: [Header] = ProfileCatalogue.builtIn.all
        // Without its statement's facts the least header of a cross-border statement is that of an
        // income workbook; ProfilesTests tries the whole one.
        .filter { $0.notRead == nil && $0.id != "tiktok-shop/cross-border-statement" }
        .flatMap { profile in
            Language.allCases.compactMap { header(of: profile, in: $0) }
        }

    private static func header(of profile: Profile, in language: Language) -> Header? {
        let table = profile.main.columns
        let needed = profile.main.required.compactMap { $0.split(separator: "/").first }
        var names: [String] = []
        for name in profile.main.anchors + needed.map(String.init) where !names.contains(name) {
            names.append(name)
        }
        let columns = names.map { (name: $0, header: table.header(named: $0, in: language)) }
        let own = columns.count { table.binding(of: $0.header)?.language == language }
        return own * 2 < columns.count
            ? nil : Header(profile: profile.id, language: language, columns: columns)
    }

    private func read(_ columns: [String]) throws -> FileContents {
        var sheets = Sheets()
        sheets.add("sheet", [columns])
        return try sheets.read(currency: .idr)
    }

    @Test func `every page that is read is tried in every language that it knows well`() {
        #expect(Set(Self.headers.map(\.profile)).count == 16)
        #expect(Set(Self.headers.map(\.language)).count >= 7)
    }

    @Test(arguments: headers)
    func `a header without one of its names is refused by name`(header: Header) throws {
        let profile = try #require(
            ProfileCatalogue.builtIn.all.first { $0.id == header.profile })
        #expect(try read(header.columns.map(\.header)).facts.profile == header.profile)
        // Of two or three columns nothing is left to come near to.
        for (index, column) in header.columns.enumerated() where header.columns.count > 3 {
            var columns = header.columns.map(\.header)
            columns[index] = column.header + " (2)"
            do throws(IntakeError) {
                let contents = try FileIntake.read(
                    file(columns), name: "file", sha256: "", sizeBytes: 0, currency: .idr,
                    market: nil)
                #expect(contents.facts.profile == header.profile, "\(column)")
                #expect(!profile.main.required.contains(column.name), "\(column)")
            } catch {
                try check(error, column.name, column.header, profile)
            }
        }
    }

    private func file(_ columns: [String]) -> TableFile {
        var sheets = Sheets()
        sheets.add("sheet", [columns])
        return sheets.file()
    }

    private func check(
        _ error: IntakeError, _ name: String, _ header: String, _ profile: Profile
    ) throws {
        let known = profile.main.columns.headers(named: name)
        switch error {
        case .missingColumns(let missing):
            #expect(missing.export == profile.title)
            #expect(missing.columns.allSatisfy(known.contains), "\(missing.columns)")
            // A header that seems a buyer's is not quoted.
            if !PersonalWords.occur(in: header) {
                #expect(missing.nearest.contains(header + " (2)"), "\(missing.nearest)")
            }
        case .unknownExport(_, _, let nearest):
            let nearest = try #require(nearest)
            #expect(nearest.title == profile.title && nearest.platform == profile.platform)
            #expect(nearest.missing.contains(where: known.contains), "\(nearest.missing)")
        default: Issue.record("\(header): \(error)")
        }
        #expect(known.contains { error.message.contains("\"\($0)\"") }, "\(error.message)")
        #expect(error.message.contains(profile.title))
    }
}
