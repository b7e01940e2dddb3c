import Money
import Records

/// The findings that name sums that do not agree, as the proof asks for them.
///
/// Of sums that one wrong figure makes wrong only the lowest is a finding: the row before the
/// file, the file before the payout. The proof looks it up there.
struct SumFindings {
    /// What a day or statement was paid too much, and where its rows were read.
    struct Rest {
        var amount: Amount
        var sources: [Provenance]
    }

    private let payouts: [Discrepancy]
    private let totals: [Discrepancy]
    /// What is wrong inside rows of no order.
    private let accountRows: [Discrepancy]
    /// Rows whose total is not the sum of its parts.
    private let rows: [Discrepancy]
    /// Transfers to the bank by ID and day.
    private let transfers: Set<String>

    init(_ findings: [Discrepancy]) {
        payouts = findings.filter { $0.code == "payout-sum-mismatch" && $0.orderID.isEmpty }
        totals = findings.filter { $0.code == "statement-sum-mismatch" }
        accountRows = findings.filter {
            $0.code == "settlement-sum-mismatch" && $0.orderID.isEmpty
        }
        rows = findings.filter { $0.code == "settlement-sum-mismatch" && $0.component == .total }
        let bank: Set = ["payout-not-in-bank", "bank-amount-mismatch"]
        transfers = Set(
            findings.filter { bank.contains($0.code) }.map { "\($0.payoutID) \($0.occurredOn)" })
    }

    /// True where the money of a transfer that did not arrive as it was sent is a finding.
    func explains(_ transfer: BankTransfer) -> Bool {
        transfers.contains("\(transfer.id) \(transfer.sentOn)")
    }

    /// True where a finding says that a file or statement states another total.
    func explainsTotal(of statement: StatementCase, _ amount: Amount) -> Bool {
        if amount.isZero { return true }
        let isNamed = totals.contains { finding in
            finding.statementID == statement.id && finding.occurredOn == statement.day
                && statement.sources.allSatisfy(finding.sources.contains)
        }
        return isNamed
            || makeUp(
                -amount,
                rows.filter { row in row.sources.contains { $0.file == statement.file } })
    }

    /// True where a finding is about the payout of a day, or wrong rows of the day make it.
    func explains(_ amount: Amount, on day: Day) -> Bool {
        payouts.contains { $0.occurredOn == day && $0.statementID.isEmpty }
            || makeUp(-amount, rows.filter { $0.occurredOn == day })
    }

    /// True where a finding is about the deposit of a statement, or wrong rows of it make it.
    func explains(_ amount: Amount, of statement: StatementCase) -> Bool {
        payouts.contains { $0.statementID == statement.id }
            || makeUp(-amount, rows.filter { $0.statementID == statement.id })
    }

    /// What a finding says that the wallet lacks on a day without such a row; nil without one.
    func missing(_ kind: WalletRow.Kind, on day: Day) -> Amount? {
        let component = kind == .ads ? ComponentID("ads") : nil
        return payouts.first {
            $0.occurredOn == day && $0.statementID.isEmpty && $0.component == component
        }?.delta
    }

    /// What the totals of rows without an order are more than their parts, and no finding names.
    func unexplained(_ entries: [SettlementEntry], _ currency: Currency) -> Amount {
        entries.map(\.partsGap).sum(currency) - accountRows.compactMap(\.delta).sum(currency)
    }

    /// What is left of some differences when those go that the wrong total of a file makes.
    func unexplained(_ rests: [Rest], _ currency: Currency) -> Amount {
        var open = rests
        for total in totals {
            let files = Set(total.sources.map(\.file))
            let isOfFile = { (rest: Rest) in rest.sources.contains { files.contains($0.file) } }
            let sum = open.filter(isOfFile).map(\.amount).sum(currency)
            if sum == total.delta { open.removeAll(where: isOfFile) }
        }
        return open.map(\.amount).sum(currency)
    }

    /// A row that states too much makes every sum that states the right amount look too small.
    private func makeUp(_ amount: Amount, _ rows: [Discrepancy]) -> Bool {
        !rows.isEmpty && rows.compactMap(\.delta).sum(amount.currency) == amount
    }
}
