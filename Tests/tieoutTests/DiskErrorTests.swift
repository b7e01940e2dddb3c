import Foundation
import TestSupport
import Testing

/// A disk that gives I/O errors: each place of a run has its outcome in docs/operations.md.
struct DiskErrorTests {
    /// One error of the disk, and what the run says of it.
    struct Case: CustomTestStringConvertible {
        var call: String
        var path: String
        /// So many calls succeed before.
        var count: Int
        var isOnce = false
        var status: Int32
        var message: String
        /// Files that are left in the inbox, of three.
        var leftCount: Int

        var testDescription: String { "\(call) \(path) after \(count)\(isOnce ? ", once" : "")" }
    }

    private static let reading: [Case] = [
        // While its bytes are hashed, while its rows are read, while its original is kept.
        Case(
            call: "read", path: "claimed", count: 0, isOnce: true, status: 20,
            message: ".xlsx: cannot be read (Input/output error)", leftCount: 1),
        Case(
            call: "read", path: "claimed", count: 4, isOnce: true, status: 20,
            message: ".xlsx: cannot be read (Input/output error)", leftCount: 1),
        Case(
            call: "read", path: "claimed", count: 15, isOnce: true, status: 20,
            message: ".xlsx: cannot be read (Input/output error)", leftCount: 1),
        Case(
            call: "read", path: "claimed", count: 0, status: 20,
            message: ".xlsx: cannot be read (Input/output error)", leftCount: 3),
        Case(
            call: "rename", path: "claimed", count: 0, status: 20,
            message: "cannot be taken out of the inbox (Input/output error)", leftCount: 3),
    ]

    private static let writing: [Case] = [
        Case(
            call: "write", path: "archive", count: 1, status: 74,
            message: "cannot be kept\n  found: Input/output error", leftCount: 3),
        Case(
            call: "sync", path: "archive", count: 0, status: 74,
            message: "the originals of 3 files cannot be kept\n  found: Input/output error",
            leftCount: 3),
        Case(
            call: "rename", path: "archive", count: 1, status: 74,
            message: "the originals of 3 files cannot be kept\n  found: Input/output error",
            leftCount: 3),
        Case(
            call: "write", path: "archive", count: 3, status: 74,
            message: "names.part: Input/output error\n  expected a folder", leftCount: 3),
        Case(
            call: "write", path: "ledger", count: 5, status: 74,
            message: "cannot write the ledger: disk I/O error", leftCount: 3),
        Case(
            call: "sync", path: "ledger", count: 0, status: 74,
            message: "cannot write the ledger: disk I/O error", leftCount: 3),
        Case(
            call: "write", path: "reports", count: 4, status: 74,
            message: "the report cannot be written: Input/output error", leftCount: 0),
        Case(
            call: "sync", path: "reports", count: 4, status: 74,
            message: "the report cannot be written: Input/output error", leftCount: 0),
        Case(
            call: "rename", path: "reports", count: 0, status: 74,
            message: "the report cannot be written: Input/output error", leftCount: 0),
    ]

    @Test(arguments: reading + writing)
    func `an error of the disk loses nothing, and the next run puts all right`(example: Case)
        throws
    {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let fault = try FaultShim.disk(
            example.call, "\(world.path)/\(example.path)", after: example.count,
            once: example.isOnce)
        let result = try world.run(fault)
        #expect(result.status == example.status, "\(result.errors)")
        #expect(result.errors.contains(example.message), "\(result.errors)")
        try world.expectNothingLost()
        let left = try TemporaryFolder.contents(of: world.path + "/inbox").count
        #expect(left == example.leftCount)
        #expect(!FileManager.default.fileExists(atPath: world.path + "/quarantine"))
        #expect(try world.run().status == 0)
        #expect(try world.reports() == whole)
        #expect(try world.dump() == world.undisturbedDump())
        #expect(try world.halfCopies() == [])
    }

    @Test func `a ledger that the disk does not give for a moment is not made again`() throws {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let late = try world.holdBack()
        #expect(try world.run().status == 0)
        try world.bringBack(late)
        let ledger = world.path + "/ledger/"
        let result = try world.run(FaultShim.disk("read", ledger, after: 3, once: true))
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("could not be read for a moment"), "\(result.errors)")
        #expect(try TemporaryFolder.contents(of: ledger).keys.sorted() == ["tts-id-1.sqlite"])
        #expect(try world.run().status == 0)
        #expect(try world.reports().keys == whole.keys)
        #expect(try world.dump() == world.undisturbedDump())
    }

    @Test func `a ledger that the disk never gives stops its store, its files stay`() throws {
        let world = try FaultWorld()
        let late = try world.holdBack()
        #expect(try world.run().status == 0)
        try world.bringBack(late)
        let ledger = world.path + "/ledger/"
        let result = try world.run(FaultShim.disk("read", ledger, after: 0))
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("disk I/O error"), "\(result.errors)")
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 1)
        #expect(try world.run().status == 0)
    }

    @Test func `an index of the archive that cannot be read is not written anew`() throws {
        let world = try FaultWorld()
        let late = try world.holdBack()
        #expect(try world.run().status == 0)
        try world.bringBack(late)
        let index = world.path + "/archive/tts-id-1/names.tsv"
        let before = try String(contentsOfFile: index, encoding: .utf8)
        let result = try world.run(FaultShim.disk("read", index, after: 0))
        #expect(result.status == 74, "\(result.errors)")
        #expect(
            result.errors.contains("names.tsv: cannot be read (Input/output error)"),
            "\(result.errors)")
        #expect(try String(contentsOfFile: index, encoding: .utf8) == before)
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 1)
        #expect(try world.run().status == 0)
        let whole = world.folder.path + "/whole/archive"
        #expect(
            try TemporaryFolder.contents(of: world.path + "/archive")
                == TemporaryFolder.contents(of: whole))
    }
}
