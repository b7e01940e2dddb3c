import Foundation
import Glibc
import Records
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// Names and things that nobody means well with.
struct HostileNameTests {
    static let names: [(what: String, name: [UInt8])] = [
        ("a newline", Array("a\nb.csv".utf8)),
        ("a carriage return and a tab", Array("a\r\tb.csv".utf8)),
        ("a terminal's escape", Array("\u{1B}[2J\u{1B}]0;owned\u{7}.csv".utf8)),
        ("a leading dash", Array("-rf.csv".utf8)),
        ("only a dash", Array("--".utf8)),
        ("what looks like a way up", Array("a%2f..%2f..%2fetc".utf8)),
        ("backslashes", Array("a\\..\\..\\a.csv".utf8)),
        ("255 bytes", Array((String(repeating: "x", count: 251) + ".csv").utf8)),
        (
            "255 bytes of two-byte letters",
            Array((String(repeating: "é", count: 125) + ".csv").utf8)
        ),
        (
            "255 bytes that are an extension",
            Array(("a." + String(repeating: "y", count: 253)).utf8)
        ),
        ("no UTF-8", [0x61, 0xFF, 0xFE, 0x2E, 0x63, 0x73, 0x76]),
        ("255 bytes that are no UTF-8", [UInt8](repeating: 0xFF, count: 255)),
        ("an overlong slash", [0x61, 0xC0, 0xAF, 0x62]),
        ("a turned direction", Array("a\u{202E}vsc.exe".utf8)),
        ("quotes and dollars", Array("$(touch x)`id`'\";.csv".utf8)),
        ("a formula", Array("=cmd|'calc'!A0.csv".utf8)),
        ("markup", Array("<img src=x onerror=alert(1)>.csv".utf8)),
        ("only blanks", Array("   ".utf8)),
        ("the name of a reason", Array("a.csv.reason.txt".utf8)),
    ]

    @Test(arguments: names)
    func `a file with a hostile name is taken in like any`(what: String, name: [UInt8])
        async throws
    {
        let (scenario, original) = try Self.scenario()
        try Self.write(original, name, in: scenario)
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done, "\(problems)")
        #expect(try Inbox.look(at: "shop", in: Workspace(path: scenario.path)).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: scenario.path + "/claimed"))
        let archived = try TemporaryFolder.contents(of: scenario.path + "/archive")
            .filter { !$0.key.hasSuffix("names.tsv") }
        #expect(Array(archived.values) == [original])
        let files = try scenario.report("files.csv")
        #expect(files.count == 1)
    }

    @Test(arguments: names)
    func `a file that is refused goes to quarantine and back, and what is told can be seen`(
        what: String, name: [UInt8]
    ) async throws {
        let (scenario, _) = try Self.scenario()
        let bytes = Array("no export\n".utf8)
        try Self.write(bytes, name, in: scenario)
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        let told = problems.joined(separator: "\n")
        #expect(SafeText.message(told) == told)
        let held = try TemporaryFolder.contents(of: scenario.path + "/quarantine/shop")
        #expect(held.count == 2 && held.values.contains(bytes), "\(held.keys)")
        let retried = try Quarantine.retry(workspacePath: scenario.path, files: [])
        #expect(retried.status == .done)
        #expect(SafeText.message(retried.text) == retried.text)
        let waiting = try Inbox.look(at: "shop", in: Workspace(path: scenario.path))
        #expect(waiting.count == 1)
        #expect(!FileManager.default.fileExists(atPath: scenario.path + "/quarantine/shop"))
    }

    @Test func `links, pipes, sockets and devices are told and never opened`() async throws {
        let (scenario, original) = try Self.scenario()
        let inbox = scenario.path + "/inbox/shop"
        let outside = try scenario.folder.write(original, to: "outside/orders.csv")
        try Self.write(original, Array("orders.csv".utf8), in: scenario)
        symlink(outside, inbox + "/link.csv")
        symlink((outside as NSString).deletingLastPathComponent, inbox + "/linked-folder")
        symlink("nowhere", inbox + "/dangling.csv")
        // A reader of the pipe would wait for ever.
        mkfifo(inbox + "/pipe.csv", 0o644)
        Self.makeSocket(inbox + "/socket.csv")
        let hasDevice = mknod(inbox + "/device.csv", S_IFCHR | 0o644, 0x103) == 0
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        for (name, kind) in [
            ("link.csv", "a symbolic link"), ("linked-folder", "a symbolic link"),
            ("dangling.csv", "a symbolic link"), ("pipe.csv", "a pipe"),
            ("socket.csv", "a socket"),
        ] + (hasDevice ? [("device.csv", "a device")] : []) {
            #expect(problems.contains { $0.hasPrefix("shop/\(name): is \(kind)") }, "\(name)")
            #expect(FileStamp(path: "\(inbox)/\(name)") != nil, "\(name) is gone")
        }
        #expect(try scenario.report("files.csv").map { $0["file"] } == ["orders.csv"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: outside)) == Data(original))
    }

    @Test func `a store's folder that is a link is no store`() async throws {
        let (scenario, original) = try Self.scenario()
        try scenario.folder.write(original, to: "outside/orders.csv")
        symlink(scenario.folder.path + "/outside", scenario.path + "/inbox/linked")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.hasPrefix("inbox/linked: is a symbolic link") })
        #expect(try scenario.folder.contents()["outside/orders.csv"] == original)
    }

    @Test(arguments: ["a\nb", "\u{1B}[2J", String(repeating: "x", count: 200)])
    func `a folder whose name cannot be a store's is told and left`(name: String) async throws {
        let (scenario, original) = try Self.scenario()
        try scenario.folder.write(original, to: "workspace/inbox/\(name)/orders.csv")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("is a folder whose name is no store's") })
        #expect(problems.allSatisfy { SafeText.message($0) == $0 })
        #expect(outcome.report.stores.isEmpty)
    }

    @Test func `folders in each other without end are told and left`() async throws {
        let (scenario, original) = try Self.scenario()
        let deep = String(repeating: "d/", count: InboxWalk.depthMax + 1)
        try scenario.folder.write(original, to: "workspace/inbox/shop/\(deep)orders.csv")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("a folder in too many folders") })
    }

    /// An empty store, and an export for it.
    private static func scenario() throws -> (Scenario, [UInt8]) {
        let sample = try Scenario(seed: 4, orders: 12, weeks: 1, stores: 1)
        let files = try TemporaryFolder.contents(of: sample.path + "/inbox")
        let original = try #require(files.sorted { $0.key < $1.key }.first?.value)
        return (try Scenario(["inbox/shop/.keep": ""]), original)
    }

    private static func write(_ bytes: [UInt8], _ name: [UInt8], in scenario: Scenario) throws {
        let path = Array("\(scenario.path)/inbox/shop/".utf8) + name + [0]
        let descriptor = open(
            path.map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }

    private static func makeSocket(_ path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0
            }
        }
        #expect(isBound)
    }
}
