import Foundation
import Reports

/// The files that lie in quarantine with their reasons, whichever run put them there.
enum QuarantineList {
    private static let suffix = QuarantineReason.suffix

    static func files(in workspace: Workspace) throws -> [QuarantinedFile] {
        let root = workspace.path + "/quarantine"
        return try Workspace.entries(of: root).flatMap { store in
            reasons(below: "\(root)/\(store)").map { name in
                let text = try? String(contentsOfFile: "\(root)/\(store)/\(name)", encoding: .utf8)
                return QuarantinedFile(
                    store: store, file: SafeText.name(Array(name.dropLast(suffix.count).utf8)),
                    reason: QuarantineReason.reason(in: text ?? ""))
            }
        }
    }

    /// The reasons whose files are there; a file may have a reason's name itself.
    private static func reasons(below folder: String) -> [String] {
        let walker = FileManager.default.enumerator(atPath: folder)
        var names: Set<String> = []
        while let name = walker?.nextObject() as? String { names.insert(name) }
        return names.filter {
            $0.hasSuffix(suffix) && names.contains(String($0.dropLast(suffix.count)))
        }
        .sorted()
    }
}
