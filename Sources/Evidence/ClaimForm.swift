package import Money
package import Records

/// A spreadsheet of claims as a platform takes it: which columns it has, and what stands in them.
package struct ClaimForm: Hashable, Sendable {
    /// What a column can show of a claim.
    package enum Field: String, Sendable, CaseIterable {
        case actual, claim
        case claimBy = "claim_by"
        case code, component
        case createdOn = "created_on"
        case currency, day, difference
        case entryID = "entry_id"
        case expected, fee, finding, market
        case orderID = "order_id"
        case pack
        case payoutID = "payout_id"
        case platform, reason, rows
        case skuID = "sku_id"
        case statementID = "statement_id"
        case store, text
    }

    /// A column: its header, and either a field or the same text in every row.
    package struct Column: Hashable, Sendable {
        package enum Content: Hashable, Sendable {
            case field(Field)
            case text(String)
        }

        package var header: String
        package var content: Content
        /// The most characters that the column takes; nil without a limit.
        package var lengthMax: Int?

        package init(header: String, content: Content, lengthMax: Int? = nil) {
            self.header = header
            self.content = content
            self.lengthMax = lengthMax
        }
    }

    /// The kind of file, by its ending.
    package enum Kind: String, Sendable, CaseIterable { case csv, xlsx }

    /// Whose claims stand in one file.
    package enum Share: String, Sendable, CaseIterable { case shop, market }

    /// A cell of a row.
    package enum Cell: Hashable, Sendable {
        case text(String)
        case amount(Amount)
    }

    /// The name of its page.
    package var name: String
    package var platform = ""
    /// Nil for every market.
    package var market: String?
    /// The findings that it is for; empty for all.
    package var codes: [String] = []
    package var kind = Kind.csv
    package var share = Share.shop
    package var sheet = "Claims"
    /// Such as `dd/MM/yyyy`.
    package var days = "yyyy-MM-dd"
    /// Of reason and text; nil for the market's own where there are words in it.
    package var language: String?
    package var columns: [Column] = []

    package init(name: String) { self.name = name }

    /// True where the claims of a pack belong into it.
    package func takes(_ pack: Pack) -> Bool {
        platform == pack.store.platform && (market ?? pack.store.market) == pack.store.market
            && (codes.isEmpty || codes.contains(pack.code))
    }

    /// The file that the claims of a store stand in.
    package func fileName(for store: Store) -> String {
        let whose = share == .shop ? store.id : store.market
        return "form-\(name)-\(whose).\(kind.rawValue)"
    }

    /// A row for each finding of a pack, the largest loss first.
    package func rows(of pack: Pack, _ words: [TicketWords]) -> [[Cell]] {
        guard let words = self.words(for: pack.store, words) else { return [] }
        return pack.findings.map { finding in
            let row = ClaimFormRow(pack, finding, words, days: days)
            return columns.map { column in
                let cell: Cell =
                    switch column.content {
                    case .text(let text): .text(text)
                    case .field(let field): row.cell(field)
                    }
                guard let most = column.lengthMax, case .text(let text) = cell else { return cell }
                return .text(Ticket.cut(text, to: most))
            }
        }
    }

    /// Those of the form's language, else of the market's, else English ones.
    private func words(for store: Store, _ all: [TicketWords]) -> TicketWords? {
        if let language { return all.first { $0.language == language } }
        return all.first { $0.markets.contains(store.market) }
            ?? all.first { $0.language == "en" }
    }
}

/// One finding as a claim of its own.
private struct ClaimFormRow {
    let pack: Pack
    let finding: Discrepancy
    let example: PackExample
    let words: TicketWords
    let days: String

    init(_ pack: Pack, _ finding: Discrepancy, _ words: TicketWords, days: String) {
        var example =
            pack.examples.first { $0.finding.id == finding.id } ?? PackExample(finding)
        if example.header.isEmpty {
            let alike = pack.examples.first { $0.finding.component == finding.component }
            example.header = alike?.header ?? ""
        }
        var single = pack
        single.findings = [finding]
        single.examples = [example]
        self.pack = single
        self.finding = finding
        self.example = example
        self.words = words
        self.days = days
    }

    func cell(_ field: ClaimForm.Field) -> ClaimForm.Cell {
        switch field {
        case .actual: amount(finding.actual?.magnitude)
        case .expected: amount(finding.expected?.magnitude)
        case .claim: amount(finding.delta?.magnitude)
        case .difference: amount(finding.delta)
        default: .text(text(field))
        }
    }

    private func amount(_ amount: Amount?) -> ClaimForm.Cell {
        amount.map { .amount($0) } ?? .text("")
    }

    private func text(_ field: ClaimForm.Field) -> String {
        switch field {
        case .claimBy: day(finding.claimBy)
        case .code: finding.code
        case .component: finding.component?.rawValue ?? ""
        case .createdOn: day(finding.orderCreatedOn)
        case .currency: finding.currency.code
        case .day: day(finding.occurredOn)
        case .entryID: finding.entryID
        case .fee: TicketFacts(pack, example, words).facts["component"] ?? ""
        case .finding: finding.id
        case .market: pack.store.market
        case .orderID: finding.orderID
        case .pack: pack.name
        case .payoutID: finding.payoutID
        case .platform: pack.store.platform
        case .reason: Ticket.headline(pack, example, words) ?? ""
        case .rows: finding.sources.map(\.description).joined(separator: "; ")
        case .skuID: finding.skuID
        case .statementID: finding.statementID
        case .store: pack.store.id
        case .text: Ticket(pack, words)?.short ?? ""
        case .actual, .expected, .claim, .difference: ""
        }
    }

    /// A day as the form wants it.
    private func day(_ day: Day?) -> String {
        guard let day else { return "" }
        let parts = day.description.split(separator: "-").map(String.init)
        guard parts.count == 3 else { return day.description }
        return days.replacing("yyyy", with: parts[0]).replacing("MM", with: parts[1])
            .replacing("dd", with: parts[2])
    }
}
