import Checks
import Evidence
import Fees
import Ledger
import Matching
import Money
import Records

/// Makes the packs of one store from its candidates.
struct PackMaker {
    let evaluation: StoreEvaluation
    let ledger: LedgerReader
    let version: String
    private let storeCase: StoreCase
    private let scope: BookScope
    private let recovered: RecoveredIDs
    private let context: CheckContext

    /// The clearest findings of an incident that are shown in full.
    private static let examplesMax = 5
    /// Rows of one finding that are shown.
    private static let rowsMax = 12

    init(
        _ evaluation: StoreEvaluation, _ ledger: LedgerReader, _ storeCase: StoreCase,
        version: String
    ) throws {
        self.evaluation = evaluation
        self.storeCase = storeCase
        self.ledger = ledger
        self.version = version
        scope = try BookScope(evaluation, ledger)
        recovered = try scope.recovered(ledger)
        context = scope.context(
            try StoreEvaluation.learned(try ledger.caseBook()), recovered)
    }

    /// The rows that the pictures of a candidate show.
    func sources(of candidate: ClaimCandidate, _ rows: ArchivedRows) -> [Provenance] {
        examples(of: candidate).flatMap { shownSources(of: $0, candidate, rows) }
    }

    /// The pack of a candidate; fails where an original is not what it was.
    func pack(_ candidate: ClaimCandidate, _ rows: inout ArchivedRows) throws -> Pack {
        // 1. Every file that a figure comes from is still what the ledger took in.
        let names = Set(candidate.findings.flatMap { $0.sources.map(\.file) })
        for name in names.sorted() { _ = try rows.original(of: name) }
        // 2. The clearest findings with their arithmetic and rows.
        let examples = try examples(of: candidate).map { finding in
            try example(finding, candidate, rows)
        }
        let originals = names.compactMap { rows.facts(of: $0) }
            .map { PackOriginal(name: $0.name, sha256: $0.sha256, kind: $0.kind.rawValue) }
            .sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
        return Pack(
            store: candidate.store, asOf: evaluation.asOf, id: candidate.id,
            findings: candidate.findings, examples: examples, terms: candidate.terms,
            originals: originals,
            version: version, ledgerState: ledgerState)
    }

    /// A hash over the files that the ledger is made of; its state depends on nothing else.
    private var ledgerState: String {
        let hashes = scope.files.map(\.facts.sha256).sorted().joined(separator: "\n")
        return PackFile(name: "", bytes: Array(hashes.utf8)).sha256
    }

    /// Of the largest those that fewest rows show, so that a reader sees the figure at once.
    private func examples(of candidate: ClaimCandidate) -> [Discrepancy] {
        let largest = candidate.findings.prefix(10 * Self.examplesMax)
        return Array(
            largest.enumerated()
                .sorted {
                    ($0.element.sources.count, $0.offset) < ($1.element.sources.count, $1.offset)
                }
                .map(\.element).prefix(Self.examplesMax))
    }

    /// In an incident the rows of the kind of file that shows it best; else all.
    private func shownSources(
        of finding: Discrepancy, _ candidate: ClaimCandidate, _ rows: ArchivedRows
    ) -> [Provenance] {
        guard candidate.findings.count > 1 else {
            return Array(finding.sources.prefix(Self.rowsMax))
        }
        let kind: FileKind = finding.code == MissingPayout.code ? .orders : .settlement
        let best = finding.sources.filter { rows.facts(of: $0.file)?.kind == kind }
        return Array((best.isEmpty ? finding.sources : best).prefix(Self.rowsMax))
    }

    private func example(
        _ finding: Discrepancy, _ candidate: ClaimCandidate, _ rows: ArchivedRows
    ) throws -> PackExample {
        var example = PackExample(finding)
        let sources = shownSources(of: finding, candidate, rows)
        let places = Dictionary(grouping: sources) {
            ArchivedRows.Place(file: $0.file, sheet: $0.sheet)
        }
        let pictures = places.compactMap { place, sources -> (Int, SourcePicture, String)? in
            guard let extract = rows.extract(place), let facts = rows.facts(of: place.file) else {
                return nil
            }
            let columns = PictureColumns(extract: extract, finding: finding, kind: facts.kind)
            let numbers = Set(sources.map(\.rowNumber))
            return columns.picture(numbers, file: facts, sheet: place.sheet).map { picture in
                // Rows with marks first.
                let isMarked = picture.lines.contains { !$0.marks.isEmpty }
                return (isMarked ? 0 : 1, picture, columns.header(numbers))
            }
        }.sorted { ($0.0, $0.1.file, $0.1.sheet) < ($1.0, $1.1.file, $1.1.sheet) }
        example.pictures = pictures.map(\.1)
        example.header = pictures.map(\.2).first { !$0.isEmpty } ?? ""
        try addArithmetic(to: &example)
        return example
    }

    private func addArithmetic(to example: inout PackExample) throws {
        let finding = example.finding
        guard !finding.orderID.isEmpty else { return }
        let order = try ledger.order(finding.orderID)
        let orderCase = scope.orderCase(order, recovered) ?? scope.plainCase(order)
        guard finding.code != ShippingOvercharge.code else {
            return addShipping(to: &example, orderCase)
        }
        if let component = finding.component,
            let expectation = context.fees.expectation(of: component, for: orderCase)
        {
            let text = text(expectation, orderCase)
            example.workings = text.workings
            example.rule = rule(expectation, orderCase) ?? text.origins
            // Of a fee that is not due at all, no rate says how much is right.
            guard finding.code != FeeOnCancelled.code else { return }
            example.formula = FeeFormula.text(expectation)
            example.ruleSource =
                expectation.source == .published
                ? "published" : expectation.source.rawValue
            return
        }
        example.workings = lines(for: finding, orderCase)
        if finding.code == MissingPayout.code {
            example.rule = [
                """
                An order is settled \(evaluation.store.settlementDays) days after its delivery, \
                and \(evaluation.rules.graceDays) days of grace are over.
                """
            ]
        }
    }

    private func addShipping(to example: inout PackExample, _ orderCase: OrderCase) {
        let arithmetic = ShippingArithmetic(example.finding, orderCase)
        example.formula = arithmetic.formula
        example.workings = arithmetic.charged
        example.rule = [ShippingArithmetic.rule]
        if let expectation = context.fees.expectation(of: .shipping, for: orderCase) {
            let text = text(expectation, orderCase)
            example.workings += text.workings
            example.rule = rule(expectation, orderCase) ?? text.origins
        }
        example.workings += arithmetic.difference
    }

    private func text(_ expectation: FeeExpectation, _ orderCase: OrderCase) -> FeeText {
        FeeText(
            expectation: expectation, orderCase: orderCase, fees: context.fees,
            tolerance: context.rules.tolerance)
    }

    /// What the seller's own book says, in words for the platform; nil where it says nothing.
    private func rule(_ expectation: FeeExpectation, _ orderCase: OrderCase) -> [String]? {
        let origins = expectation.workings.map { working in
            context.fees.origin(
                of: expectation.component, for: orderCase, category: working.category)
        }
        let entries = origins.compactMap { origin -> FeeBookEntry? in
            if case .book(let entry) = origin { entry } else { nil }
        }
        guard entries.count == origins.count, !entries.isEmpty else { return nil }
        return entries.map { entry in
            let source = entry.place.sourceText
            return "The rate on record for this shop is \(entry.chargeText(orderCase.currency))"
                + FeeText.days(entry.from, entry.to) + (source.isEmpty ? "." : " (\(source)).")
        }
    }

    /// The steps from prices to the amount at issue, for findings without a rate.
    private func lines(for finding: Discrepancy, _ orderCase: OrderCase) -> [String] {
        let arithmetic = OrderArithmetic(
            orderCase: orderCase, fees: context.fees, tolerance: context.rules.tolerance,
            trail: MoneyTrail(storeCase, [], of: orderCase))
        let section = finding.code == MissingPayout.code ? arithmetic.settled : arithmetic.ordered
        guard [MissingPayout.code, OrderAmountMismatch.code].contains(finding.code) else {
            return []
        }
        return (section.table?.rows ?? []).compactMap { row in
            guard case .text(let label) = row.cells[0], case .amount(let amount) = row.cells[1]
            else { return nil }
            return "\(label.trimmingPrefix(while: { $0 == " " })): \(amount.display)"
        }
    }
}

/// A fee's calculation in figures alone, which need no language.
enum FeeFormula {
    /// Such as `8.25% x 152,703 IDR = 12,597.9975 -> 12,598 IDR`; empty for fixed amounts.
    static func text(_ expectation: FeeExpectation) -> String {
        expectation.workings.compactMap { working -> String? in
            guard case .rate(let rate) = working.charge, let product = working.exactProduct,
                let rounded = working.rounded
            else { return nil }
            var text = "\(rate.percent) \u{D7} \(working.baseAmount.display) = "
            text +=
                product == rounded.plain
                ? rounded.display : "\(FeeText.grouped(product)) \u{2192} \(rounded.display)"
            if let most = working.capAmount, working.isCapped {
                text += " \u{2192} max. \(most.display)"
            }
            if working.amount != rounded, !working.isCapped {
                text += " \u{2192} \(working.amount.display)"
            }
            return text
        }.joined(separator: "; ")
    }
}
