/// What a compound file is, told from the names in its directory.
package enum CompoundContent: String, Hashable, Sendable {
    case encryptedDocument
    /// Encrypted for certain people by a server: no password opens it.
    case rightsManagedDocument
    /// A workbook of the binary format before 2007.
    case oldWorkbook
    case wordDocument
    case presentation
    case outlookMessage
    case unknown

    /// The streams that tell, the most telling first; names are compared without case.
    private static let marks: [(name: String, content: CompoundContent)] = [
        ("encryptioninfo", .encryptedDocument),
        ("encryptedpackage", .rightsManagedDocument),
        ("workbook", .oldWorkbook),
        ("book", .oldWorkbook),
        ("worddocument", .wordDocument),
        ("powerpoint document", .presentation),
        ("__properties_version1.0", .outlookMessage),
    ]

    /// Looks at the names of the streams directly below the root.
    init(streamNames: some Sequence<String>) {
        let names = Set(streamNames.map { $0.lowercased() })
        self = Self.marks.first { names.contains($0.name) }?.content ?? .unknown
    }
}
