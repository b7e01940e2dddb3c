package import Records

/// Brings together all that is known about one order.
package struct CaseBuilder: Sendable {
    package let store: Store
    package let asOf: Day
    package let rules: Rules
    package let coverage: Coverage
    /// Days from the due day on which money may still be on its way.
    private let exportedOn: [String: Day]

    package init(store: Store, asOf: Day, rules: Rules, coverage: Coverage, files: [FileRecord]) {
        self.store = store
        self.asOf = asOf
        self.rules = rules
        self.coverage = coverage
        exportedOn = [:]
    }
}
