import Money
import Records

/// Finds the bank line of each transfer to the bank.
struct BankMatcher {
    let store: Store
    let coverage: Coverage

    /// Days after the request, or after the day on which the platform calls it done, on which the
    /// money can arrive.
    static let arrivalDaysMax = 5
    /// Days after the request on which a line with the transfer's reference is still its own.
    private static let referenceDaysMax = 30
    /// Shorter references stand in other texts by chance.
    private static let referenceLengthMin = 6
    /// A line nearer than a twentieth of the amount may be the transfer less a charge.
    private static let nearness: Int64 = 20

    /// Transfers with the lines that show them, in order of days.
    func transfers(
        _ wallet: WalletAccount, hasWallet: Bool, statements: [StatementCase],
        lines: [BankLine]
    ) -> [BankTransfer] {
        let withdrawn = wallet.withdrawals.filter { $0.amount.currency == store.currency }
            .map { row in
                BankTransfer(
                    id: row.referenceID, sentOn: row.requestedOn,
                    arrivesBy: max(row.requestedOn, row.succeededOn ?? row.requestedOn)
                        + Self.arrivalDaysMax, amount: -row.amount,
                    isFinal: row.state != .inProcess, sources: [row.provenance])
            }
        let sent = hasWallet ? withdrawn : Self.payouts(statements)
        let inOrder = sent.sorted {
            ($0.sentOn, $1.amount.ticks, $0.id, $0.sources.first?.description ?? "")
                < ($1.sentOn, $0.amount.ticks, $1.id, $1.sources.first?.description ?? "")
        }
        return matched(inOrder, with: lines)
    }

    /// What paid statements sent, where no wallet tells of withdrawals.
    private static func payouts(_ statements: [StatementCase]) -> [BankTransfer] {
        let paid = Dictionary(
            grouping: statements.filter { !$0.paymentID.isEmpty }, by: \.paymentID)
        return paid.compactMap { id, statements in
            guard let last = statements.map(\.day).max(), let first = statements.first else {
                return nil
            }
            let amount = statements.map(\.entriesTotal).sum(first.entriesTotal.currency)
            guard amount.isPositive else { return nil }
            let sources = Array(Set(statements.flatMap(\.sources))).sorted()
            return BankTransfer(
                id: id, sentOn: last, arrivesBy: last + arrivalDaysMax, amount: amount,
                isFinal: true, sources: sources)
        }
    }

    private func matched(_ sent: [BankTransfer], with lines: [BankLine]) -> [BankTransfer] {
        var transfers = sent
        var free = lines.filter { $0.amount.isPositive && $0.amount.currency == store.currency }
        for index in transfers.indices {
            transfers[index].isCovered = coverage.covers(
                .bank, DaySpan(transfers[index].sentOn, transfers[index].arrivesBy))
        }
        // 1. The same reference; 2. the same amount; 3. the only line that is nearly it.
        pair(&transfers, &free) { transfer, line in names(line, transfer) }
        pair(&transfers, &free) { transfer, line in
            canBe(line, transfer) && line.amount == transfer.amount
        }
        for index in transfers.indices where transfers[index].line == nil {
            let transfer = transfers[index]
            guard transfer.isCovered, transfer.isFinal else { continue }
            let near = free.indices.filter { isNear(free[$0], transfer) }
            guard near.count == 1, let only = near.first else { continue }
            let rivals = transfers.filter { $0.line == nil && isNear(free[only], $0) }
            guard rivals.count == 1 else { continue }
            transfers[index].line = free.remove(at: only)
        }
        return transfers
    }

    private func pair(
        _ transfers: inout [BankTransfer], _ free: inout [BankLine],
        _ fits: (BankTransfer, BankLine) -> Bool
    ) {
        for index in transfers.indices where transfers[index].line == nil {
            guard let place = free.firstIndex(where: { fits(transfers[index], $0) }) else {
                continue
            }
            transfers[index].line = free.remove(at: place)
        }
    }

    private func names(_ line: BankLine, _ transfer: BankTransfer) -> Bool {
        guard transfer.id.utf8.count >= Self.referenceLengthMin else { return false }
        let days = line.bookedOn - transfer.sentOn
        guard (0...Self.referenceDaysMax).contains(days) else { return false }
        let words = line.reference.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return line.reference == transfer.id || words.contains { $0 == transfer.id }
    }

    private func canBe(_ line: BankLine, _ transfer: BankTransfer) -> Bool {
        transfer.sentOn <= line.bookedOn && line.bookedOn <= transfer.arrivesBy
    }

    private func isNear(_ line: BankLine, _ transfer: BankTransfer) -> Bool {
        let difference = (line.amount - transfer.amount).magnitude
        return canBe(line, transfer)
            && Int128(difference.ticks) * Int128(Self.nearness) <= Int128(transfer.amount.ticks)
    }
}
