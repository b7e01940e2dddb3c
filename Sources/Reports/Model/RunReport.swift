package import Records

/// Everything that a run found, in any order: facts only, no layout.
package struct RunReport: Sendable {
    package var asOf: Day
    package var stores: [StoreReport]
    /// What to say about a code, by code.
    package var findingTexts: [String: FindingText]
    /// Files that could not be taken in.
    package var quarantined: [QuarantinedFile]

    package init(
        asOf: Day, stores: [StoreReport], findingTexts: [String: FindingText] = [:],
        quarantined: [QuarantinedFile] = []
    ) {
        self.asOf = asOf
        self.stores = stores
        self.findingTexts = findingTexts
        self.quarantined = quarantined
    }
}

/// What the catalogue of checks says about one code.
package struct FindingText: Hashable, Sendable {
    /// What is wrong, in one sentence.
    package var title: String
    /// What to do about it.
    package var remedy: String

    package init(title: String, remedy: String) {
        self.title = title
        self.remedy = remedy
    }
}

/// A file that could not be taken in at all.
package struct QuarantinedFile: Hashable, Sendable {
    package var store: String
    /// The path below `inbox/<store>/`.
    package var file: String
    /// What is wrong, what was expected and what to do; may have several lines.
    package var reason: String

    package init(store: String, file: String, reason: String) {
        self.store = store
        self.file = file
        self.reason = reason
    }
}
