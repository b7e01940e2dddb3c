import Records

/// Tells by the day which statement a deposit pays.
///
/// The older finance export names a statement by its period (`20 Sep 2026 - 20 Sep 2026`) and the
/// wallet by its number, so that no name joins the two.
struct DepositDays {
    /// The statement that the deposits of a number pay, by that number.
    private(set) var statementIDs: [String: String] = [:]

    /// Days from the last row of a statement to its deposit: a week's last days may have none.
    private static let waitDaysMax = 7

    /// Deposits of numbers that no statement has join those statements that have no number.
    ///
    /// Each number comes with the day of its first deposit.
    init(_ firstDays: [String: Day], _ statements: [String: StatementCase]) {
        var open = statements.values.filter { Self.isPeriod($0.id) }
            .sorted { ($0.lastDay, $0.id) < ($1.lastDay, $1.id) }
        guard !open.isEmpty else { return }
        let inOrder = firstDays.filter { statements[$0.key] == nil }
            .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        // The money comes on the day after the last one; what is left waits longer.
        for waitDays in [1...1, 1...Self.waitDaysMax] {
            for (number, day) in inOrder where statementIDs[number] == nil {
                let place = open.lastIndex { waitDays.contains(day - $0.lastDay) }
                guard let place else { continue }
                statementIDs[number] = open.remove(at: place).id
            }
        }
    }

    /// True for a name of several words: numbers are one.
    private static func isPeriod(_ id: String) -> Bool { id.contains(" ") }
}
