import Foundation

/// A page of docs/ that is made from the thing that it documents.
package enum GeneratedPage {
    /// True where the golden files are to be written anew; the run that does so fails.
    package static let isUpdating =
        ProcessInfo.processInfo.environment["UPDATE_REPORTS"] != nil

    /// What is wrong with a page, or nil; a stale one is written anew when that was asked for.
    package static func problem(with path: String, comparedTo text: String) throws -> String? {
        let file = "\(Repository.root)/\(path)"
        guard (try? String(contentsOfFile: file, encoding: .utf8)) != text else { return nil }
        if isUpdating { try text.write(toFile: file, atomically: true, encoding: .utf8) }
        return "\(path) is stale; run `make docs`, read it, then commit it"
    }
}
