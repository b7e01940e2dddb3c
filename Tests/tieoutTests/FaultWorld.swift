import Foundation
import TestSupport
import Testing

/// A workspace of one store with three files, and runs of it under a fault.
struct FaultWorld {
    let folder: TemporaryFolder
    var path: String { folder.path + "/w" }

    private static let options = "--as-of 2026-11-23 --quiet"
    private static let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"

    /// The workspace before any run, and beside it one that was run undisturbed; made once.
    private static let origin = Result {
        let folder = try TemporaryFolder()
        let made = try Command.run([
            "sample", "--out", folder.path + "/w", "--stores", "1", "--orders", "60", "--weeks",
            "1", "--seed", "3",
        ])
        try #require(made.status == 0)
        let whole = folder.path + "/whole"
        try FileManager.default.copyItem(atPath: folder.path + "/w", toPath: whole)
        let result = try Command.run(["run", whole, "--as-of", "2026-11-23", "--quiet"])
        try #require(result.status == 0, "\(result.errors)")
        return folder
    }

    private static let originDump = Result { try dump(origin.get().path + "/whole") }

    init() throws {
        folder = try TemporaryFolder()
        let origin = try Self.origin.get().path
        for name in ["w", "whole"] {
            try FileManager.default.copyItem(
                atPath: "\(origin)/\(name)", toPath: "\(folder.path)/\(name)")
        }
    }

    /// Runs under limits of the shell, or as another user.
    @discardableResult
    func run(
        _ limit: String = "true", asNobody: Bool = false, options: String = Self.options
    ) throws -> Command.Result {
        var tieout = "'\(Command.path)'"
        if asNobody, geteuid() == 0 {
            // The program itself may lie where nobody may look.
            let copy = folder.path + "/tieout"
            if !FileManager.default.fileExists(atPath: copy) {
                try FileManager.default.copyItem(atPath: Command.path, toPath: copy)
            }
            tieout = "\(Self.nobody) '\(copy)'"
        }
        return try Command.run(
            program: "/bin/bash",
            ["-c", "\(limit) && exec \(tieout) run '\(path)' \(options)"])
    }

    /// The reports of a run that nothing disturbs.
    func undisturbed() throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: folder.path + "/whole/reports")
    }

    func undisturbedDump() throws -> String { try Self.originDump.get() }

    func dump() throws -> String { try Self.dump(path) }

    func reports() throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: path + "/reports")
    }

    /// Takes the last file out of the inbox.
    func holdBack() throws -> String {
        let name = try #require(
            try TemporaryFolder.contents(of: path + "/inbox").keys.sorted().last)
        try FileManager.default.moveItem(
            atPath: "\(path)/inbox/\(name)", toPath: folder.path + "/late")
        return name
    }

    func bringBack(_ name: String) throws {
        try FileManager.default.moveItem(
            atPath: folder.path + "/late", toPath: "\(path)/inbox/\(name)")
    }

    /// Every file is in the inbox, claimed, or in the archive.
    func expectNothingLost() throws {
        var kept: Set<[UInt8]> = []
        for part in ["inbox", "claimed", "archive"] {
            kept.formUnion(try TemporaryFolder.contents(of: "\(path)/\(part)").values)
        }
        let whole = try TemporaryFolder.contents(of: folder.path + "/whole/archive")
        for (name, bytes) in whole where !name.hasSuffix("names.tsv") {
            #expect(kept.contains(bytes), "\(name) is gone")
        }
    }

    /// What a run that failed may leave half-written.
    func halfCopies() throws -> [String] {
        try TemporaryFolder.contents(of: path).keys.filter { $0.hasSuffix(".part") }.sorted()
    }

    /// Lets every user write everywhere.
    func allowAll() throws {
        _ = try Command.run(program: "/bin/chmod", ["-R", "a+rwX", folder.path])
    }

    func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: "\(path)/\(name)")
    }

    private static func dump(_ workspace: String) throws -> String {
        try Command.run(["ledger", "dump", workspace]).output
    }
}
