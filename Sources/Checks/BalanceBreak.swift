import Money
package import Records

/// A running balance that does not continue from the row before.
package enum BalanceBreak: StoreCheck {
    package static let code = "balance-break"
    package static let title = "The wallet's running balance does not continue."
    package static let compares = """
        The balance after each wallet row with the balance after the row before it plus the row's \
        own amount, within a file and from file to file.
        """
    package static let whyItHappens = """
        Somebody cut a row out of the file or edited it, the export lists a withdrawal twice, or \
        it ended before the day did.
        """
    package static let remedy = """
        Export the days around the break again. Where the fresh file breaks too, ask the platform \
        which movement is missing.
        """
    package static let staysSilent = """
        Failed withdrawals and their returns, which both moved the balance; rows of one second in \
        any order; days between two files that no file covers.
        """
    package static let figures = """
        expected: the balance before and the row's amount; actual: the balance that the row states.
        """
    package static let severities: [Severity] = [.high]
    package static let money = MoneyAtStake.either

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.walletBreaks.compactMap { pair in
            let (before, row) = (pair.before, pair.row)
            guard let start = before.balanceAfter, let stated = row.balanceAfter,
                !context.agrees(stated, start + row.amount),
                isUnbroken(before, row, storeCase.coverage)
            else { return nil }
            return finding(from: before, to: row, start + row.amount, stated, in: storeCase)
        }
    }

    /// True where no day without a file lies between two rows.
    private static func isUnbroken(
        _ before: WalletRow, _ row: WalletRow, _ coverage: Coverage
    ) -> Bool {
        before.provenance.file == row.provenance.file
            || coverage.covers(.wallet, DaySpan(before.requestedOn, row.requestedOn))
    }

    private static func finding(
        from before: WalletRow, to row: WalletRow, _ expected: Amount, _ stated: Amount,
        in storeCase: StoreCase
    ) -> Discrepancy {
        let gap = stated - expected
        var finding = storeCase.finding(
            code, .high, on: row.requestedOn, from: [before.provenance, row.provenance],
            """
            The balance before this row of \(row.amount.display) was \
            \((expected - row.amount).display), and \(stated.display) are stated after it on \
            \(row.requestedOn), not \(expected.display). \(cause(of: gap, before, row, storeCase))
            """
        ).money(expected: expected, actual: stated)
        finding.orderID = row.orderID
        finding.payoutID = row.referenceID
        finding.entryID = row.secondOfDay.map(clock) ?? ""
        return finding
    }

    /// What the difference is, where a row near the break has just that amount.
    private static func cause(
        of gap: Amount, _ before: WalletRow, _ row: WalletRow, _ storeCase: StoreCase
    ) -> String {
        if row.amount == -gap, row.amount == before.amount, row.balanceAfter == before.balanceAfter
        {
            return "The row stands twice: the difference is its own amount."
        }
        let failed = storeCase.transferRows.first {
            $0.state == .failed && $0.amount.magnitude == gap.magnitude
                && abs($0.requestedOn - row.requestedOn) <= nearDaysMax
        }
        if let failed {
            return """
                The difference is the failed withdrawal of \(failed.amount.magnitude.display) of \
                \(failed.requestedOn).
                """
        }
        return "A movement of \(gap.display) is missing between the two rows, or one was edited."
    }

    private static let nearDaysMax = 30

    /// The time of day, such as 09:05:30: wallets without references tell their rows by it.
    private static func clock(_ second: Int) -> String {
        [second / 3_600, second / 60 % 60, second % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
