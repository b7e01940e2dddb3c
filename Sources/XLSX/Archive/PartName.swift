/// Names of parts: paths with slashes, compared without case.
enum PartName {
    /// The name with slashes only, none in front, and without `.` and `..` steps.
    static func normalized(_ name: String) -> String {
        var steps: [Substring] = []
        let slashed = String(name.map { $0 == "\\" ? "/" : $0 })
        for step in slashed.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        let isFolder = slashed.hasSuffix("/") && !steps.isEmpty
        return steps.joined(separator: "/") + (isFolder ? "/" : "")
    }

    /// What a target means that stands in a part's relationships.
    static func resolved(_ target: String, from part: String) -> String {
        if target.hasPrefix("/") || target.hasPrefix("\\") { return normalized(target) }
        return normalized(folder(of: part) + target)
    }

    /// The part that holds the relationships of a part, or of the package for the empty name.
    static func relationships(of part: String) -> String {
        let folder = folder(of: part)
        return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    }

    /// The folder of a part with a slash at its end, or the empty text.
    private static func folder(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "" }
        return String(part[...slash])
    }
}
