import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What a watch does and when, told by events and a clock of the test's own.
struct WatchTests {
    @Test func `a file is run when it is finished, and then the watch rests for ever`() async throws
    {
        let world = try WatchWorld()
        world.at(5) { try world.drop("a.csv", "1") }
        await world.watch()
        #expect(world.runs == ["15: a.csv"])
        #expect(world.rests.last == .some(nil))
        #expect(world.rests.count < 6)
    }

    @Test func `files that come one after the other are one run`() async throws {
        let world = try WatchWorld()
        for second in [1, 5, 9, 13] { world.at(second) { try world.drop("\(second).csv", "1") } }
        await world.watch()
        #expect(world.runs == ["23: 1.csv 13.csv 5.csv 9.csv"])
    }

    @Test func `while files keep coming the finished ones wait a minute at most`() async throws {
        let world = try WatchWorld()
        for second in 1...80 { world.at(second) { try world.drop("\(second).csv", "1") } }
        await world.watch()
        #expect(world.runs.first?.hasPrefix("71: ") == true)
        #expect(world.runs.count == 2)
    }

    @Test func `a file that is written slowly with an old date is run once, whole`() async throws {
        let world = try WatchWorld()
        let old = Date(timeIntervalSince1970: 1_000_000)
        for second in stride(from: 0, through: 90, by: 6) {
            world.at(second) { try world.drop("slow.csv", "row\n", modified: old) }
        }
        await world.watch()
        #expect(world.runs == ["100: slow.csv"])
        #expect(world.sizes == [16 * 4])
    }

    @Test func `folders that are made later are watched, too`() async throws {
        let world = try WatchWorld()
        world.at(1) { try world.makeFolder("new/deeper") }
        world.at(2) { try world.drop("new/deeper/a.csv", "1") }
        await world.watch()
        #expect(world.runs == ["12: new/deeper/a.csv"])
        #expect(world.followed.contains { $0.hasSuffix("/inbox/shop/new/deeper") })
    }

    @Test func `with once it waits for what is there, runs once and ends`() async throws {
        let world = try WatchWorld(isOnce: true)
        try world.drop("a.csv", "1")
        world.at(1) { try world.drop("b.csv", "1") }
        world.at(100) { try world.drop("c.csv", "1") }
        await world.watch()
        #expect(world.runs == ["11: a.csv b.csv"])
    }

    @Test func `with once an empty inbox is run at once`() async throws {
        let world = try WatchWorld(isOnce: true)
        await world.watch()
        #expect(world.runs == ["0: "])
    }

    @Test func `with once a file that never ends is left after ten minutes`() async throws {
        let world = try WatchWorld(isOnce: true)
        try world.drop("whole.csv", "1")
        let handle = try FileHandle(
            forWritingTo: URL(fileURLWithPath: world.drop("open.csv", "1")))
        await world.watch()
        try handle.close()
        #expect(world.runs == ["600: whole.csv"])
    }

    @Test func `a file that is open for writing is run when it is closed`() async throws {
        let world = try WatchWorld()
        let handle = try FileHandle(
            forWritingTo: URL(fileURLWithPath: world.drop("open.csv", "1")))
        world.at(200) { try handle.close() }
        await world.watch()
        #expect(world.runs == ["200: open.csv"])
    }

    @Test func `what a run leaves is not run again and again`() async throws {
        let world = try WatchWorld()
        world.leaves = true
        try world.drop("a.csv", "1")
        world.at(500) { [] }
        await world.watch(until: 1_000)
        #expect(world.runs.map { $0.prefix { $0 != ":" } } == ["10", "70", "190", "430", "910"])
    }

    @Test func `after a run that failed the next one waits`() async throws {
        let world = try WatchWorld()
        world.fails = true
        try world.drop("a.csv", "1")
        world.at(11) { try world.drop("b.csv", "1") }
        await world.watch(until: 80)
        #expect(world.runs.map { $0.prefix { $0 != ":" } } == ["10", "70"])
    }

    @Test func `an inbox that goes is told, and taken up when it is there again`() async throws {
        let world = try WatchWorld()
        world.at(5) { try FileManager.default.removeItem(atPath: world.path + "/inbox") }
        world.at(50) { try world.drop("a.csv", "1") }
        await world.watch()
        #expect(world.told.contains { $0.contains("is not there") })
        #expect(world.told.contains { $0.contains("is there again") })
        #expect(world.runs == ["60: a.csv"])
    }

    @Test func `a signal to read the configuration again is obeyed, a wrong one is told`()
        async throws
    {
        let world = try WatchWorld()
        world.at(1) {
            try world.folder.write("version: 1\nstore: []\n", to: "tieout.yaml")
            return .reload
        }
        world.at(2) { try world.drop("a.csv", "1") }
        world.at(20) {
            try world.folder.write("version: 1\nstores:\n  - id: shop\n", to: "tieout.yaml")
            return .reload
        }
        world.at(21) { try world.drop("b.csv", "1") }
        await world.watch()
        #expect(world.told.contains { $0.contains("unknown key \"store\"") })
        #expect(world.told.contains { $0.contains("goes on with what it read before") })
        #expect(world.storeCounts == [0, 1])
    }

    @Test func `told to stop it ends without another run`() async throws {
        let world = try WatchWorld()
        world.at(1) { try world.drop("a.csv", "1") }
        world.at(4) { .stop }
        await world.watch()
        #expect(world.runs.isEmpty)
        #expect(world.now == .seconds(4))
    }
}
