package import Records

/// Everything that a run found, ready to be written: facts only, no sentences and no layout.
package struct RunReport: Sendable {
    package var asOf: Day
    /// Sorted by the store's id.
    package var stores: [StoreReport]
    /// What to say about a code, by code.
    package var findingTexts: [String: FindingText]
    /// Files that could not be taken in, sorted by store and name.
    package var quarantined: [QuarantinedFile]

    package init(
        asOf: Day, stores: [StoreReport], findingTexts: [String: FindingText] = [:],
        quarantined: [QuarantinedFile] = []
    ) {
        self.asOf = asOf
        self.stores = stores.sorted { $0.store.id < $1.store.id }
        self.findingTexts = findingTexts
        self.quarantined = quarantined.sorted { ($0.store, $0.file) < ($1.store, $1.file) }
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
