package import Money
package import Records

/// A finding with what shows it: the arithmetic, the rule, and the rows.
package struct PackExample: Sendable {
    package var finding: Discrepancy
    /// The calculation in figures alone, such as `8% x 90,000 IDR = 7,200 IDR`; empty without one.
    package var formula = ""
    /// What the rate rests on: `book`, `learned` or `published`; empty without a rate.
    package var ruleSource = ""
    /// The name of the fee as the platform's file spells it; empty where there is none.
    package var header = ""
    /// The arithmetic in sentences.
    package var workings: [String] = []
    /// The rule in sentences, with its source and date.
    package var rule: [String] = []
    package var pictures: [SourcePicture] = []

    package init(_ finding: Discrepancy) { self.finding = finding }
}

/// A file in the archive that a pack rests on.
package struct PackOriginal: Hashable, Sendable {
    package var name: String
    package var sha256: String
    package var kind: String

    package init(name: String, sha256: String, kind: String) {
        self.name = name
        self.sha256 = sha256
        self.kind = kind
    }
}

/// All that one claim is made of, before it becomes files.
package struct Pack: Sendable {
    package var store: Store
    package var asOf: Day
    /// The finding's or the incident's.
    package var id: String
    /// Of one code, the largest loss first; never empty.
    package var findings: [Discrepancy]
    /// The clearest ones; the first is the one that the ticket quotes.
    package var examples: [PackExample]
    package var terms: ClaimTerms
    package var originals: [PackOriginal]
    /// Tieout's own.
    package var version: String
    /// A hash of the files that the ledger is made of.
    package var ledgerState: String

    package init(
        store: Store, asOf: Day, id: String, findings: [Discrepancy], examples: [PackExample],
        terms: ClaimTerms, originals: [PackOriginal], version: String, ledgerState: String
    ) {
        self.store = store
        self.asOf = asOf
        self.id = id
        self.findings = findings
        self.examples = examples
        self.terms = terms
        self.originals = originals
        self.version = version
        self.ledgerState = ledgerState
    }

    /// The folder's name.
    package var name: String { "\(store.id)-\(id)" }
    /// What is asked for, positive.
    package var claim: Amount { findings.claim(store.currency) }
    package var code: String { findings.first?.code ?? "" }

    /// The pictures of all examples, in order.
    package var pictures: [SourcePicture] { examples.flatMap(\.pictures) }
}

extension [Discrepancy] {
    /// What is lost in all findings, positive, in the currency of the first; nothing is added up
    /// over currencies.
    package func claim(_ fallback: Currency) -> Amount {
        let deltas = compactMap(\.delta)
        let currency = deltas.first?.currency ?? fallback
        return deltas.filter { $0.currency == currency }.sum(currency).magnitude
    }
}
