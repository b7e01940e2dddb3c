import Foundation
import TestSupport
import Testing

/// `tieout rates` as a user calls it: what it prints, and how it ends.
struct RatesCommandTests {
    @Test(arguments: [
        (["rates", "no-such-folder"], Int32(66), "has no ledger"),
        (["rates", "--force"], 64, "--force goes with --write"),
        (["rates", "--built-in", "--write", "x.yaml"], 64, "leave --write and stores out"),
        (["rates", "what-if"], 64, "--fees"),
        (["rates", "what-if", "--fees", "none.yaml"], 66, "none.yaml: cannot be read"),
        (["rates", "what-if", "--fees", "bad.yaml"], 78, "bad.yaml:1: unknown key \"fee\""),
        (["rates", "what-if", "--fees", "good.yaml", "--as-of", "now"], 64, "yyyy-MM-dd"),
        (["rates", "what-if", "--fees", "good.yaml", "nowhere"], 66, "has no ledger"),
    ])
    func `wrong usage and missing input say what is wrong`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write("fee: []\n", to: "bad.yaml")
        try folder.write("fees: []\n", to: "good.yaml")
        let result = try Command.run(arguments, in: folder.path)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func `the built-in books need no workspace`() throws {
        let folder = try TemporaryFolder()
        let result = try Command.run(["rates", "--built-in"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("tiktok-shop ID, order-processing: 1,250 IDR per order"))
        #expect(result.output.contains("Left out:"))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `a workspace's rates are listed, written once, and tried out`() throws {
        let folder = try TemporaryFolder()
        func tieout(_ arguments: String...) throws -> Command.Result {
            try Command.run(arguments, in: folder.path)
        }
        _ = try tieout("sample", "--out", "w", "--stores", "1", "--orders", "120", "--clean")
        _ = try tieout("run", "w", "--as-of", "2026-11-23", "--quiet")
        let store = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/w/inbox").first)
        let list = try tieout("rates", "w", store)
        #expect(list.status == 0 && list.output.hasPrefix("\(store): tiktok-shop"))
        #expect(list.output.contains("the same"))
        let json = try tieout("rates", "w", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect((object as? [String: Any])?["stores"] != nil)
        #expect(try tieout("rates", "w", "other").status == 66)
        let written = try tieout("rates", "w", "--write", "l.yaml")
        #expect(written.output.contains("- file: /") && written.output.contains("/l.yaml"))
        let inside = try tieout("rates", "w", "--write", "w/fees.yaml")
        #expect(inside.output.contains("- file: fees.yaml"), "\(inside.output)")
        #expect(try tieout("rates", "w", "--write", "l.yaml").status == 74)
        #expect(try tieout("rates", "w", "--write", "l.yaml", "--force").status == 0)
        let difference = try tieout(
            "rates", "what-if", "--fees", "l.yaml", "w", "--as-of", "2026-11-23", "--json")
        #expect(difference.status == 0, "\(difference.errors)")
        #expect(difference.output.contains("\"findings\": []"))
        try folder.write("fees:\n  - file: ../l.yaml\n", to: "w/tieout.yaml")
        #expect(try tieout("run", "w", "--as-of", "2026-11-23", "--quiet").status == 0)
    }
}
