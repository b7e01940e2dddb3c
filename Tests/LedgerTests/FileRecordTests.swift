import Ledger
import Money
import Records
import Testing

/// The fate of the rows of each file.
@Suite struct FileRecordTests {
    @Test func `every row of a file is counted once`() throws {
        var export = Export("a.xlsx")
        export.ignored()
        export.entry(100)
        export.entry(-30)
        export.reject("1.234,5O", faults: 2)
        export.wallet(-50)
        export.statedTotal(70)
        let state = try LedgerLaws.state(of: [export])
        let file = try #require(state.files.first)
        #expect(file.rowCount == 5)
        #expect(file.recordCount == 3)
        #expect(file.ignoredCount == 1)
        #expect(file.rejectedCount == 1)
        #expect(file.moneyRecorded == Export.amount(70))
        #expect(file.entriesTotal == Export.amount(70))
        #expect(file.statedTotals == export.contents.statedTotals)
        #expect(state.rejects == export.contents.rejects)
        #expect(state.ignored == export.contents.ignored)
    }

    @Test func `the oldest file that holds a row has it as record`() throws {
        var exports = [Export("z.xlsx", on: 1), Export("a.xlsx", on: 2), Export("m.xlsx", on: 3)]
        for index in exports.indices { exports[index].entry(100) }
        let state = try LedgerLaws.state(of: exports)
        #expect(state.files.map(\.facts.name) == ["a.xlsx", "m.xlsx", "z.xlsx"])
        #expect(state.files.map(\.recordCount) == [0, 0, 1])
        #expect(state.files.map(\.duplicateCount) == [1, 1, 0])
        #expect(state.files.map(\.moneyRecorded) == Array(repeating: Export.amount(100), count: 3))
        #expect(state.entries.map(\.provenance.file) == ["m.xlsx"])
    }

    @Test func `bytes under several names are one file, named by the first of them`() throws {
        var export = Export("b.xlsx")
        export.entry(100)
        let state = try LedgerState.after([
            [export.contents], [export.renamed("c.xlsx"), export.renamed("a/z.xlsx")],
        ])
        #expect(state.files.map(\.facts.name) == ["a/z.xlsx"])
        #expect(state.entries.map(\.provenance.file) == ["a/z.xlsx"])
        #expect(state.entries.count == 1)
    }

    @Test func `a name can be noted without reading the file again`() throws {
        var export = Export("b.xlsx")
        export.entry(100)
        let files = try inMemory { session in
            _ = try session.take(export.contents)
            #expect(try session.holds(sha256: export.contents.facts.sha256))
            #expect(try !session.holds(sha256: String(repeating: "0", count: 64)))
            try session.addName("a.xlsx", sha256: export.contents.facts.sha256)
            return try session.reader().files()
        }
        #expect(files.map(\.facts.name) == ["a.xlsx"])
    }

    @Test func `a name of unknown bytes is an error`() throws {
        let digest = String(repeating: "0", count: 64)
        #expect(throws: LedgerError.unknownFile(sha256: digest)) {
            try inMemory { try $0.addName("a.xlsx", sha256: digest) }
        }
    }

    @Test func `two files that had one name after the other are both kept`() throws {
        var first = Export("orders.csv", kind: .orders, on: 1, bytes: "first")
        first.line(100, order: "1")
        first.reject("one")
        var second = Export("orders.csv", kind: .orders, on: 2, bytes: "second")
        second.line(100, order: "1")
        second.line(100, order: "1")
        second.reject("two")
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.files.count == 2)
        #expect(state.lines.count == 2)
        // In order of name, and the newer one is orders (<hash>).csv.
        #expect(state.rejects.map(\.text) == ["two", "one"])
        #expect(Set(state.files.map(\.facts.name)).count == 2)
    }

    @Test func `money in another currency is not added to the file's`() throws {
        var export = Export("a.xlsx")
        export.entry(100)
        var contents = export.contents
        var foreign = contents.entries[0]
        foreign.total = Amount(units: 5, .usd)
        foreign.sales = foreign.total
        foreign.refunds = .zero(.usd)
        foreign.components = []
        foreign.provenance.rowNumber = 9
        contents.entries.append(foreign)
        contents.rowCount += 1
        let state = try LedgerState.after([[contents]])
        #expect(state.files.map(\.entriesTotal) == [Export.amount(100)])
        #expect(state.entries.map(\.currency).sorted() == [.idr, .usd])
    }
}
