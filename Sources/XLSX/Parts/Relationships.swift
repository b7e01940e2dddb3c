/// What a part points at: the targets of its relationships by ID.
struct Relationships {
    /// One line of a relationships part.
    struct Relationship {
        let id: String
        /// The last word of the type's address, which transitional and strict share.
        let type: String
        /// The part that is meant, as its full name.
        let target: String
    }

    private(set) var all: [Relationship] = []
    private var indices: [String: Int] = [:]

    /// No relationships.
    init() {}

    /// Reads the relationships of a part; a part without any has none.
    init(of part: String, in archive: Archive, limits: XLSXLimits) throws(XLSXError) {
        guard let name = archive.name(of: PartName.relationships(of: part)) else { return }
        let handler = RelationshipsHandler(name, of: part, in: archive, limits: limits)
        try XMLPartReader.read(
            archive.open(name, isSmall: true), into: handler, limits: limits)
        all = handler.found
        indices = Dictionary(all.indices.map { (all[$0].id, $0) }) { first, _ in first }
    }

    /// The first target of a type.
    func target(ofType type: String) -> String? { all.first { $0.type == type }?.target }

    /// The relationship with an ID.
    subscript(id: String) -> Relationship? { indices[id].map { all[$0] } }
}

private final class RelationshipsHandler: XMLHandler {
    var failure: XLSXError?
    var found: [Relationships.Relationship] = []
    private let partName: String
    /// The part whose relationships these are.
    private let part: String
    private let archive: Archive
    private let limits: XLSXLimits

    init(_ name: String, of part: String, in archive: Archive, limits: XLSXLimits) {
        partName = name
        self.part = part
        self.archive = archive
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let target = attributes["Target"]
        else { return }
        guard found.count < limits.relationshipsMax else {
            failure = .tooLarge(
                part: partName, limit: .relationships, allowed: limits.relationshipsMax)
            return
        }
        let type = attributes["Type"]?.split(separator: "/").last ?? ""
        found.append(
            Relationships.Relationship(
                id: attributes["Id"] ?? "", type: String(type), target: resolved(target)))
    }

    /// Some writers give the path from the package's root without a slash in front.
    private func resolved(_ target: String) -> String {
        let usual = PartName.resolved(target, from: part)
        let fromRoot = PartName.normalized(target)
        return archive.name(of: usual) ?? archive.name(of: fromRoot) ?? usual
    }
}
