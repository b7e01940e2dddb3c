import Foundation
import TestSupport
import Testing

/// A workspace of one store with three files, and runs of it under a fault.
struct FaultWorld {
    let folder: TemporaryFolder
    var path: String { folder.path + "/w" }

    private static let options = "--as-of 2026-11-23 --quiet"
    private static let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"

    init() throws {
        folder = try TemporaryFolder()
        let made = try Command.run([
            "sample", "--out", path, "--stores", "1", "--orders", "60", "--weeks", "1", "--seed",
            "3",
        ])
        try #require(made.status == 0)
        try FileManager.default.copyItem(atPath: path, toPath: folder.path + "/whole")
    }

    /// Runs under limits of the shell, or as another user.
    @discardableResult
    func run(_ limit: String = "true", asNobody: Bool = false) throws -> Command.Result {
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
            ["-c", "\(limit) && exec \(tieout) run '\(path)' \(Self.options)"])
    }

    /// The reports of a run that nothing disturbs.
    func undisturbed() throws -> [String: [UInt8]] {
        let whole = folder.path + "/whole"
        let result = try Command.run(["run", whole, "--as-of", "2026-11-23", "--quiet"])
        #expect(result.status == 0, "\(result.errors)")
        return try TemporaryFolder.contents(of: whole + "/reports")
    }

    func undisturbedDump() throws -> String { try dump(folder.path + "/whole") }

    func dump() throws -> String { try dump(path) }

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

    /// Lets every user write everywhere.
    func allowAll() throws {
        _ = try Command.run(program: "/bin/chmod", ["-R", "a+rwX", folder.path])
    }

    func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: "\(path)/\(name)")
    }

    private func dump(_ workspace: String) throws -> String {
        try Command.run(["ledger", "dump", workspace]).output
    }
}
