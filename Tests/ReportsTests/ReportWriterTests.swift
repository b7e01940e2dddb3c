import Foundation
import Money
import Records
import TestSupport
import Testing

@testable import Reports

struct ReportWriterTests {
    @Test func `writes the fifteen files and nothing else`() throws {
        let folder = try TemporaryFolder()
        let paths = try ReportWriter.write(SmallReport.make(), to: folder.path + "/reports/today/")
        let expected = [
            "balances.csv", "changes.csv", "claims.csv", "components.csv", "coverage.csv",
            "discrepancies.csv", "files.csv", "incidents.csv", "orders.csv", "proof.csv",
            "rejects.csv", "summary.html", "summary.json", "summary.txt", "tieout.xlsx",
        ]
        #expect(paths == expected.map { folder.path + "/reports/today/" + $0 })
        #expect(try folder.names(in: "reports/today") == expected)
        #expect(try folder.names(in: "reports") == ["today"])
    }

    @Test func `gives the same bytes twice, whatever the order of what was found`() throws {
        let folder = try TemporaryFolder()
        let report = try InventedReport.weekly()
        var other = report
        other.stores.reverse()
        other = RunReport(
            asOf: other.asOf,
            stores: other.stores.map { store in
                StoreReport(
                    store: store.store, orders: store.orders.reversed(),
                    discrepancies: store.discrepancies.reversed(),
                    components: store.components.reversed(),
                    balances: store.balances.reversed(), outlook: store.outlook,
                    highSeverity: store.highSeverity, proof: store.proof.reversed(),
                    coverage: store.coverage, files: store.files.reversed(),
                    rejects: store.rejects.reversed())
            },
            findingTexts: report.findingTexts, quarantined: report.quarantined.reversed())
        _ = try ReportWriter.write(report, to: folder.path + "/first")
        _ = try ReportWriter.write(other, to: folder.path + "/second")
        for name in ReportWriter.fileNames {
            #expect(try folder.bytes("first/" + name) == folder.bytes("second/" + name), "\(name)")
        }
    }

    @Test func `summary.txt says what the terminal shows, whatever the folder`() throws {
        let folder = try TemporaryFolder()
        let report = try InventedReport.weekly()
        _ = try ReportWriter.write(report, to: folder.path + "/report")
        let shown = TerminalSummary.text(report, reportPath: "somewhere")
        #expect(
            try folder.text("report/summary.txt")
                == shown.replacing("somewhere/summary.html", with: "summary.html"))
    }

    @Test func `replaces the report before and keeps what an analyst laid beside it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/report"
        _ = try ReportWriter.write(InventedReport.weekly(), to: path)
        try folder.write("call the platform", to: "report/notes.txt")
        _ = try ReportWriter.write(SmallReport.make(), to: path)
        #expect(try folder.text("report/notes.txt") == "call the platform")
        #expect(!(try folder.text("report/orders.csv").contains("tts-gb")))
        #expect(try folder.names() == ["report"])
    }

    @Test func `a failure leaves the report before as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/report"
        _ = try ReportWriter.write(SmallReport.make(), to: path)
        let before = try folder.bytes("report/summary.html")
        let full = ReportError.cannotWrite(path: "x", reason: "No space left on device")
        #expect(throws: full) {
            try ReportFolder.replace(path) { partial in
                try OutputFile(path: partial + "/summary.html").write("half")
                throw full
            }
        }
        #expect(try folder.bytes("report/summary.html") == before)
        #expect(try folder.names() == ["report"])
    }

    @Test func `a run that died in the middle of the swap loses neither report nor notes`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/report"
        _ = try ReportWriter.write(SmallReport.make(), to: path)
        try folder.write("mine", to: "report/notes.txt")
        // Between the two steps of the swap only the old name is taken.
        try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/.report.old")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/.report.partial", withIntermediateDirectories: false)
        _ = try ReportWriter.write(SmallReport.make(), to: path)
        #expect(try folder.text("report/notes.txt") == "mine")
        #expect(try folder.names() == ["report"])
    }

    @Test func `a full disk is an error that names the file`() throws {
        #expect(
            throws: ReportError.cannotWrite(
                path: "/dev/full", reason: "No space left on device")
        ) {
            try OutputFile(path: "/dev/full").write("text")
        }
    }

    @Test func `a folder that cannot be made is an error`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "taken")
        #expect(throws: ReportError.self) {
            try ReportWriter.write(SmallReport.make(), to: folder.path + "/taken/report")
        }
        #expect(try folder.text("taken") == "a file")
    }
}
