import Money
package import Records

/// A file or a statement whose own total is not what its rows add up to.
package enum StatementSumMismatch: StoreCheck {
    package static let code = "statement-sum-mismatch"
    package static let title = "A file or statement states another total than its rows add up to."
    package static let compares = """
        The total that a file states on its report sheet, or that a statement states, with the sum \
        of its settlement rows.
        """
    package static let whyItHappens = """
        Rows were deleted, added or edited by hand after the export, or the export was cut.
        """
    package static let remedy = "Export the file again and take it in; never edit an original."
    package static let staysSilent = """
        Files without a total of their own; rows that were rejected and hold exactly the \
        difference (they stand in rejects.csv); rows whose own figures were edited by exactly the \
        difference (`settlement-sum-mismatch`).
        """
    package static let figures = """
        expected: what the rows add up to; actual: what the file or statement states.
        """
    package static let severities: [Severity] = [.high]
    package static let money = MoneyAtStake.either

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.statements.compactMap { statement in
            guard let stated = statement.statedTotal,
                stated.currency == storeCase.store.currency,
                !context.agrees(stated, statement.entriesTotal),
                !isRejected(statement, stated, in: storeCase, context)
            else { return nil }
            let name =
                statement.id.isEmpty
                ? "The file \(statement.file)" : "The statement \(statement.id)"
            var finding = storeCase.finding(
                code, .high, on: statement.day, from: statement.sources,
                """
                \(name) states a total of \(stated.display); its rows add up to \
                \(statement.entriesTotal.display).
                """
            ).money(expected: statement.entriesTotal, actual: stated)
            finding.statementID = statement.id
            finding.payoutID = statement.paymentID
            return finding
        }
    }

    /// True where rejected rows hold the difference: all rows together are what the file states.
    private static func isRejected(
        _ statement: StatementCase, _ stated: Amount, in storeCase: StoreCase,
        _ context: CheckContext
    ) -> Bool {
        storeCase.files.contains { file in
            file.facts.name == statement.file && file.rejectedCount > 0
                && context.agrees(file.moneyIn, stated)
        }
    }
}
