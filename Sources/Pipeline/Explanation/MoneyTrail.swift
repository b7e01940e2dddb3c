import Money
import Records

/// How settled money went on: into the wallet, out of it, into the bank, as far as files tell.
struct MoneyTrail {
    /// A movement that carried the money, most often together with other money.
    struct Step {
        var day: Day
        var text: String
        var amount: Amount
        var sources: [Provenance]
    }

    private(set) var steps: [Step] = []
    /// Whether what arrived is what was sent, and what no file tells.
    private(set) var sentences: [String] = []

    private let storeCase: StoreCase

    /// All rows of the wallet that stand, in the order in which they happened.
    private let walletRows: [WalletRow]

    private init(_ storeCase: StoreCase, _ walletRows: [WalletRow]) {
        self.storeCase = storeCase
        self.walletRows = walletRows
    }

    /// Where the money of an order went.
    init(_ storeCase: StoreCase, _ walletRows: [WalletRow], of orderCase: OrderCase) {
        self.init(storeCase, walletRows)
        let moved = orderCase.walletRows.filter { $0.state != .failed }
        if moved.isEmpty {
            follow(orderCase.rows.summable)
        } else {
            // The releases are in the life of the order already.
            leave(after: moved.map(\.requestedOn).max())
        }
    }

    /// Where the money of some entries went.
    init(_ storeCase: StoreCase, _ walletRows: [WalletRow], of entries: [SettlementEntry]) {
        self.init(storeCase, walletRows)
        follow(entries)
    }

    /// Where the money of a statement went.
    init(_ storeCase: StoreCase, _ walletRows: [WalletRow], of statement: StatementCase) {
        self.init(storeCase, walletRows)
        followStatement(statement)
    }

    /// What became of a transfer to the bank.
    init(_ storeCase: StoreCase, _ walletRows: [WalletRow], of transfer: BankTransfer) {
        self.init(storeCase, walletRows)
        arrive(transfer)
    }

    /// The wallet rows that pay a statement.
    static func deposits(_ statement: StatementCase, _ walletRows: [WalletRow]) -> [WalletRow] {
        let places = Set(statement.sources)
        return walletRows.filter { row in
            row.kind == .earnings && !row.statementID.isEmpty
                && (row.statementID == statement.id || places.contains(row.provenance))
        }
    }

    private mutating func follow(_ entries: [SettlementEntry]) {
        guard !entries.isEmpty else { return }
        let named = Set(entries.map(\.statementID)).subtracting([""])
        for statement in storeCase.statements where named.contains(statement.id) {
            let own = entries.filter { $0.statementID == statement.id }
            followStatement(statement, statedBy: own.map(\.provenance))
        }
        guard named.isEmpty else { return }
        var last: Day?
        for day in Set(entries.filter { $0.kind != .ads }.map(\.settledOn)).sorted() {
            if earnings(of: day) { last = day }
        }
        leave(after: last)
    }

    /// Adds the deposit of a statement or, where there is no wallet, its payment.
    private mutating func followStatement(
        _ statement: StatementCase, statedBy sources: [Provenance] = []
    ) {
        let deposits = Self.deposits(statement, walletRows)
        guard walletRows.isEmpty else {
            for row in deposits {
                steps.append(
                    Step(
                        day: row.requestedOn,
                        text: "statement \(statement.id) was paid into the wallet"
                            + (row.referenceID.isEmpty ? "" : " (\(row.referenceID))"),
                        amount: row.amount, sources: [row.provenance]))
            }
            sentences.append(Self.comparison(statement))
            leave(after: deposits.map(\.requestedOn).max())
            return
        }
        guard !statement.paymentID.isEmpty else {
            sentences.append("No file names a payout of statement \(statement.id) yet.")
            return
        }
        let payment = storeCase.transfers.first { $0.id == statement.paymentID }
        guard let payment else {
            sentences.append(
                """
                Payout \(statement.paymentID) pays statement \(statement.id); its statements add \
                up to nothing that could arrive in the bank.
                """)
            return
        }
        steps.append(
            Step(
                day: payment.sentOn,
                text: "payout \(payment.id) of statement \(statement.id) left for the bank",
                amount: payment.amount, sources: sources))
        arrive(payment)
    }

    private static func comparison(_ statement: StatementCase) -> String {
        let sum =
            "The rows of statement \(statement.id) add up to \(statement.entriesTotal.display)"
        guard let paid = statement.paid else { return sum + "; no wallet row pays it." }
        return sum + "; the wallet received " + agreement(paid, with: statement.entriesTotal)
    }

    /// `exactly that.`, or the amount and how far it is off.
    static func agreement(_ amount: Amount, with expected: Amount) -> String {
        let difference = amount - expected
        if difference.isZero { return "exactly that." }
        let word = difference.isNegative ? "too little" : "too much"
        return "\(amount.display): \(difference.magnitude.display) \(word)."
    }

    /// Adds what the wallet states as a day's earnings; false where it states none.
    private mutating func earnings(of day: Day) -> Bool {
        let rows = walletRows.filter {
            $0.kind == .earnings && $0.requestedOn == day && $0.orderID.isEmpty
                && $0.statementID.isEmpty && $0.state != .failed
        }
        guard let account = storeCase.days.first(where: { $0.day == day }), !rows.isEmpty,
            let stated = account.earnings
        else { return false }
        for row in rows {
            steps.append(
                Step(
                    day: day, text: "the day's earnings reached the wallet (\(row.referenceID))",
                    amount: row.amount, sources: [row.provenance]))
        }
        sentences.append(
            """
            The rows of \(day) without advertising add up to \(account.entriesTotal.display); the \
            wallet states earnings of \(Self.agreement(stated, with: account.entriesTotal))
            """)
        return true
    }

    /// Adds the first transfer to the bank on or after a day.
    private mutating func leave(after day: Day?) {
        guard let day else {
            if walletRows.isEmpty {
                sentences.append("No wallet file of the store tells how the money was paid out.")
            }
            return
        }
        guard let transfer = storeCase.transfers.first(where: { $0.sentOn >= day }) else {
            sentences.append(
                "No withdrawal after \(day) is in the files yet.")
            return
        }
        let name = transfer.id.isEmpty ? "" : " (\(transfer.id))"
        let text = "the wallet's next withdrawal left for the bank\(name)"
        guard !steps.contains(where: { $0.text == text && $0.day == transfer.sentOn }) else {
            return
        }
        steps.append(
            Step(
                day: transfer.sentOn, text: text, amount: -transfer.amount,
                sources: transfer.sources))
        sentences.append(
            """
            The wallet is one pool: the withdrawal of \(transfer.sentOn) is the next after the \
            money came, and may have carried other money, too.
            """)
        arrive(transfer)
    }

    /// Adds the bank line of a transfer, or says why there is none.
    private mutating func arrive(_ transfer: BankTransfer) {
        if let line = transfer.line {
            let reference = line.reference.isEmpty ? "" : " (\(line.reference))"
            steps.append(
                Step(
                    day: line.bookedOn, text: "the bank booked it\(reference)",
                    amount: line.amount, sources: [line.provenance]))
            sentences.append(
                "The bank received \(Self.agreement(line.amount, with: transfer.amount))")
        } else if transfer.isCovered {
            sentences.append(
                "No line of the bank statement up to \(transfer.arrivesBy) shows the transfer.")
        } else {
            sentences.append(
                """
                No bank statement covers \(transfer.sentOn) to \(transfer.arrivesBy): whether the \
                transfer of \(transfer.sentOn) arrived cannot be told.
                """)
        }
    }
}
