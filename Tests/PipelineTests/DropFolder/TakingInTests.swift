import Foundation
import Glibc
import Ledger
import Records
import Reports
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// From the inbox into the archive: once, whole, whatever happens to the file meanwhile.
struct TakingInTests {
    /// A workspace of one store with three files, and what runs of it tell.
    struct Drop {
        let scenario: Scenario
        var path: String { scenario.path }
        var inbox: String { path + "/inbox/tts-id-1" }

        init() throws { scenario = try Scenario(seed: 4, orders: 20, weeks: 1, stores: 1) }

        /// The files of the inbox by name.
        func waiting() throws -> [String: [UInt8]] { try TemporaryFolder.contents(of: inbox) }

        /// Runs; `during` gets each event before the run goes on.
        func run(
            during: @escaping @Sendable (RunEvent) -> Void = { _ in },
            stop: @escaping @Sendable () -> Bool = { false }
        ) async throws -> (outcome: RunOutcome, told: String) {
            let told = Collected()
            var options = try RunOptions(workspacePath: path, asOf: Scenario.asOf)
            options.isStopping = stop
            let outcome = try await Run.execute(options) { event in
                switch event {
                case .note(let text), .problem(let text): told.add(text)
                default: break
                }
                during(event)
            }
            return (outcome, told.all.joined(separator: "\n"))
        }

        /// Nothing is between two places, and each file is somewhere.
        func expectOrder() {
            #expect(!FileManager.default.fileExists(atPath: path + "/claimed"))
        }
    }

    @Test func `a file that a program has open for writing is left and taken in later`()
        async throws
    {
        let drop = try Drop()
        let names = try drop.waiting().keys.sorted()
        let open = try FileHandle(
            forWritingTo: URL(fileURLWithPath: "\(drop.inbox)/\(names[0])"))
        let first = try await drop.run()
        #expect(first.outcome.status == .done)
        #expect(first.told.contains("\(names[0]): is still being written"))
        #expect(try drop.waiting().keys.sorted() == [names[0]])
        try open.close()
        let second = try await drop.run()
        #expect(second.outcome.status == .done)
        #expect(try drop.waiting().isEmpty)
        #expect(try drop.scenario.report("files.csv").count == names.count)
        drop.expectOrder()
    }

    @Test func `a file that grows while it is read is not taken in by half`() async throws {
        let drop = try Drop()
        let name = try #require(try drop.waiting().keys.sorted().first)
        let path = drop.path
        let (outcome, told) = try await drop.run { event in
            guard case .reading(let store, name) = event else { return }
            let handle = FileHandle(forWritingAtPath: "\(path)/claimed/\(store)/1/\(name)")
            _ = try? handle?.seekToEnd()
            try? handle?.write(contentsOf: Data("more".utf8))
            try? handle?.close()
        }
        #expect(outcome.status == .done)
        #expect(told.contains("\(name): is still being written"))
        let left = try drop.waiting()
        #expect(left.keys.sorted() == [name])
        #expect(left[name]?.suffix(4) == Array("more".utf8)[...])
        let digests = try drop.scenario.report("files.csv").map { $0["sha256"] ?? "" }
        let archived = try ArchivedOriginal.all(
            of: "tts-id-1", in: Workspace(path: drop.path))
        #expect(archived.map(\.sha256) == digests.sorted())
        drop.expectOrder()
    }

    @Test func `the same bytes under names of two kinds are taken in together`() async throws {
        let drop = try Drop()
        let (name, bytes) = try #require(drop.waiting().min { $0.key < $1.key })
        try drop.scenario.folder.write(bytes, to: "workspace/inbox/tts-id-1/copy/\(name).csv")
        let (outcome, told) = try await drop.run()
        #expect(outcome.status == .done, "\(told)")
        #expect(try drop.waiting().isEmpty)
        drop.expectOrder()
        let check = try LedgerCare.check(workspacePath: drop.path, store: nil, asJSON: false)
        #expect(check.status == .done, "\(check.text)")
    }

    @Test func `a file that vanishes while it is read is told`() async throws {
        let drop = try Drop()
        let name = try #require(try drop.waiting().keys.sorted().first)
        let path = drop.path
        let (outcome, told) = try await drop.run { event in
            guard case .reading(let store, name) = event else { return }
            unlink("\(path)/claimed/\(store)/1/\(name)")
        }
        #expect(outcome.status == .done)
        #expect(told.contains("\(name): was taken away before it was read"))
        #expect(try drop.waiting().isEmpty)
        drop.expectOrder()
    }

    @Test func `a file that vanishes between a look and its claim is told`() throws {
        let folder = try TemporaryFolder()
        try folder.write("1", to: "inbox/shop/a.csv")
        var claims = try ClaimFolder(store: "shop", in: Workspace(path: folder.path))
        var answers: [String] = []
        try InboxWalk { place in
            unlink("\(folder.path)/inbox/shop/a.csv")
            answers.append("\(try claims.claim(place))")
        }.run(folder.path + "/inbox/shop")
        #expect(answers == ["gone"])
    }

    @Test func `a store's folder that is removed during a run stops nothing`() async throws {
        let drop = try Drop()
        let inbox = drop.inbox
        let (outcome, _) = try await drop.run { event in
            if case .reading = event { rmdir(inbox) }
        }
        #expect(outcome.status == .done)
        #expect(try drop.scenario.report("files.csv").count == 3)
        drop.expectOrder()
    }

    @Test func `an inbox that is gone is told, and the report is written`() async throws {
        let drop = try Drop()
        _ = try await drop.run()
        try FileManager.default.removeItem(atPath: drop.path + "/inbox")
        let (outcome, told) = try await drop.run()
        #expect(outcome.status == .inputProblems)
        #expect(told.contains("/inbox: is not there"))
        #expect(outcome.report.stores.count == 1)
    }

    @Test func `told to stop, a run finishes the file in hand and gives the others back`()
        async throws
    {
        let drop = try Drop()
        let names = try drop.waiting().keys.sorted()
        let isStopping = Atomic<Bool>(false)
        let stopped = await #expect(throws: RunStopped.self) {
            _ = try await drop.run(
                during: { event in
                    if case .reading = event { isStopping.store(true, ordering: .relaxed) }
                }, stop: { isStopping.load(ordering: .relaxed) })
        }
        #expect(stopped?.takenCount == 1)
        #expect(stopped?.leftCount == 2)
        #expect(try drop.waiting().keys.sorted() == Array(names.dropFirst()))
        drop.expectOrder()
        _ = try await drop.run()
        #expect(try drop.scenario.report("files.csv").count == names.count)
    }

    @Test func `what a killed run had claimed is taken in by the next`() async throws {
        let whole = try Drop()
        _ = try await whole.run()
        let killed = try Drop()
        let names = try killed.waiting().keys.sorted()
        try FileManager.default.createDirectory(
            atPath: killed.path + "/claimed/tts-id-1/7", withIntermediateDirectories: true)
        rename("\(killed.inbox)/\(names[0])", "\(killed.path)/claimed/tts-id-1/7/\(names[0])")
        try killed.scenario.folder.write("half", to: "workspace/claimed/tts-id-1/7/.part")
        _ = try await killed.run()
        #expect(try killed.scenario.reportBytes() == whole.scenario.reportBytes())
        killed.expectOrder()
    }

    @Test func `where a new file has a claimed one's name both are taken in`() async throws {
        let drop = try Drop()
        let names = try drop.waiting().keys.sorted()
        try FileManager.default.createDirectory(
            atPath: drop.path + "/claimed/tts-id-1/1", withIntermediateDirectories: true)
        rename("\(drop.inbox)/\(names[0])", "\(drop.path)/claimed/tts-id-1/1/\(names[1])")
        _ = try await drop.run()
        #expect(try drop.scenario.report("files.csv").count == names.count)
        drop.expectOrder()
    }

    @Test func `a file that is put back takes no other file's place`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "claimed/shop/1/a.csv")
        try folder.write("new", to: "inbox/shop/a.csv")
        let file = InboxFile(
            name: "a.csv", path: path, sizeBytes: 3,
            claim: InboxFile.Claim(
                batch: folder.path + "/claimed/shop/1", path: Array("a.csv".utf8)))
        try Inbox.putBack(file, to: folder.path + "/inbox/shop")
        let contents = try folder.contents()
        #expect(contents["inbox/shop/a.csv"] == Array("new".utf8))
        #expect(contents["claimed/shop/1/a.csv"] == Array("old".utf8))
    }

    @Test func `a file of another file system is copied, then removed`() throws {
        let here = try TemporaryFolder()
        let there = try TemporaryFolder(inMemory: true)
        guard FileStamp(path: here.path)?.device != FileStamp(path: there.path)?.device else {
            return
        }
        try there.write("bytes", to: "shop/a.csv")
        var claims = try ClaimFolder(store: "shop", in: Workspace(path: here.path))
        try InboxWalk { place in
            guard case .claimed(let file) = try claims.claim(place) else {
                Issue.record("not claimed")
                return
            }
            #expect(file.name == "a.csv")
        }.run(there.path + "/shop")
        #expect(try there.contents().isEmpty)
        #expect(try here.contents() == ["claimed/shop/1/a.csv": Array("bytes".utf8)])
    }

    @Test func `a folder that has just been made stays, one that is long empty goes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "shop/new/.keep")
        unlink(folder.path + "/shop/new/.keep")
        try InboxWalk(removesEmptyFolders: true) { _ in }.run(folder.path + "/shop")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/shop/new"))
    }
}
