import Foundation
import Reports

/// The files that lie in quarantine with their reasons, whichever run put them there.
enum QuarantineList {
    private static let suffix = ".reason.txt"

    static func files(in workspace: Workspace) throws -> [QuarantinedFile] {
        let root = workspace.path + "/quarantine"
        return try Workspace.entries(of: root).flatMap { store in
            reasons(below: "\(root)/\(store)").map { name in
                let text = try? String(contentsOfFile: "\(root)/\(store)/\(name)", encoding: .utf8)
                return QuarantinedFile(
                    store: store, file: String(name.dropLast(suffix.count)),
                    reason: (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
    }

    private static func reasons(below folder: String) -> [String] {
        let walker = FileManager.default.enumerator(atPath: folder)
        var names: [String] = []
        while let name = walker?.nextObject() as? String {
            if name.hasSuffix(suffix) { names.append(name) }
        }
        return names.sorted()
    }
}
