import Foundation
import Profiles

/// The pages in `mappings/` of a workspace: exports that the user described.
enum Mappings {
    /// All exports that a workspace knows; a mistake in a page is a wrong configuration.
    static func catalogue(of workspace: Workspace) throws -> ProfileCatalogue {
        try catalogue(of: workspace, with: nil)
    }

    /// The same with one more page, which need not lie in the workspace and counts once if it does.
    static func catalogue(
        of workspace: Workspace?, with pagePath: String?
    ) throws -> ProfileCatalogue {
        var paths =
            try workspace.map { workspace in
                try Workspace.entries(of: workspace.mappingsPath)
                    .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
                    .map { "\(workspace.mappingsPath)/\($0)" }
            } ?? []
        if let pagePath {
            try TableText.existing(pagePath)
            paths.removeAll { whole($0) == whole(pagePath) }
            paths.append(pagePath)
        }
        let pages = try paths.map { try page($0) }
        return pages.isEmpty ? .builtIn : try ProfileCatalogue.builtIn.adding(pages: pages)
    }

    private static func whole(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// The same for a file that may lie anywhere: of the workspace that is given, or of the
    /// nearest folder above the file that has mappings.
    static func catalogue(
        near path: String, workspacePath: String?
    ) throws -> ProfileCatalogue {
        guard let workspace = workspace(near: path, workspacePath: workspacePath) else {
            return .builtIn
        }
        return try catalogue(of: workspace)
    }

    /// The workspace that is given, or the nearest folder above a file that has mappings.
    static func workspace(near path: String, workspacePath: String?) -> Workspace? {
        if let workspacePath { return Workspace(path: workspacePath) }
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while true {
            let workspace = Workspace(path: folder.path)
            if Workspace.isDirectory(workspace.mappingsPath) { return workspace }
            guard folder.path != "/", folder.path.count > 1 else { return nil }
            folder = folder.deletingLastPathComponent()
        }
    }

    /// The name and text of a page.
    static func page(_ path: String) throws(CommandFailure) -> (path: String, text: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(data: data, encoding: .utf8)
        else {
            throw CommandFailure(
                .wrongConfiguration,
                "\(path): cannot be read\n  expected a page of YAML in UTF-8, see docs/mappings.md")
        }
        return (path, text)
    }
}
