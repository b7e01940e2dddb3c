import Foundation

/// The repository that the tests run in, found from this file's own path.
package enum Repository {
    /// The top folder.
    package static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The text of a file below the top folder.
    package static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The bytes of a file below the top folder.
    package static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }

    /// All files below a folder with a suffix, as paths below the top folder, sorted.
    package static func files(in folder: String, suffix: String = "") -> [String] {
        let walker = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        var files: [String] = []
        while let name = walker?.nextObject() as? String {
            guard walker?.fileAttributes?[.type] as? FileAttributeType == .typeRegular,
                name.hasSuffix(suffix)
            else { continue }
            files.append("\(folder)/\(name)")
        }
        return files.sorted()
    }

    /// The names directly in a folder, sorted; none where there is no such folder.
    package static func entries(of folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
}
