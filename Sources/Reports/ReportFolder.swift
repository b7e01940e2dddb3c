import Foundation
import Glibc

/// A folder whose files change all at once: they are written beside it and then take its place.
enum ReportFolder {
    /// Runs `write` with the path of an empty folder beside `directory`, which then takes its
    /// place.
    ///
    /// When anything fails, `directory` is as it was. Files in it that are no part of a report,
    /// such as an analyst's notes, stay in it.
    static func replace(_ directory: String, write: (String) throws -> Void) throws {
        let path = trimmed(directory)
        let partial = sibling(of: path, ending: ".partial")
        // 1. Needs what a crashed run may have left, gives an empty folder.
        try statingErrors(path) {
            try createParent(of: path)
            try finishSwap(to: path)
            try removeIfThere(partial)
            try FileManager.default.createDirectory(
                atPath: partial, withIntermediateDirectories: false)
        }
        do {
            // 2. Needs the folder, gives all files, on the disk.
            try write(partial)
            for name in try entries(of: partial) {
                try OutputFile.synchronize(path: partial + "/" + name)
            }
            // 3. Needs the files, gives them their place.
            try statingErrors(path) { try swap(partial, path) }
        } catch {
            try? removeIfThere(partial)
            throw error
        }
    }

    /// The folder's name with a leading dot and another ending, in the same parent.
    static func sibling(of path: String, ending: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." + path + ending }
        return path[...slash] + "." + path[path.index(after: slash)...] + ending
    }

    private static func swap(_ partial: String, _ path: String) throws {
        let old = sibling(of: path, ending: ".old")
        guard exists(path) else { return try rename(partial, path) }
        try rename(path, old)
        do {
            try rename(partial, path)
        } catch {
            try? rename(old, path)
            throw error
        }
        try finishSwap(to: path)
    }

    /// Takes up a swap after its first step, wherever it stopped; does nothing where none did.
    private static func finishSwap(to path: String) throws {
        let old = sibling(of: path, ending: ".old")
        guard exists(old) else { return }
        guard exists(path) else { return try rename(old, path) }
        for name in try entries(of: old)
        where !ReportWriter.fileNames.contains(name) && !exists(path + "/" + name) {
            try rename(old + "/" + name, path + "/" + name)
        }
        try removeIfThere(old)
    }

    private static func createParent(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        try FileManager.default.createDirectory(
            atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }

    private static func trimmed(_ directory: String) -> String {
        var path = directory
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    private static func entries(of path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    private static func removeIfThere(_ path: String) throws {
        if exists(path) { try FileManager.default.removeItem(atPath: path) }
    }

    private static func rename(_ source: String, _ target: String) throws {
        guard Glibc.rename(source, target) == 0 else {
            throw ReportError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
    }

    private static func statingErrors(_ path: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as ReportError {
            throw error
        } catch {
            throw ReportError.cannotWrite(path: path, reason: error.localizedDescription)
        }
    }
}
