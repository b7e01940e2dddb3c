import Money
import Profiles

/// Which columns hold amounts, which of them add up to which, and what names them.
struct AmountGuess {
    /// A column of the tree of figures.
    struct Figure {
        var column: ColumnSample
        var group: String
        var isMinus: Bool
        /// True where no row shows whether it is a part of the total.
        var isOpen = false
        var why: String
    }

    /// An amount that other columns name.
    struct Named {
        var column: ColumnSample
        /// The columns that name it, the group first.
        var names: [ColumnSample]
        var group: String
    }

    /// The total of each row, and why.
    private(set) var total: (column: ColumnSample, why: String)?
    private(set) var figures: [Figure] = []
    private(set) var named: [Named] = []
    /// The total of the statement, in a row of its own, and why.
    private(set) var statementTotal: (column: ColumnSample, why: String)?
    /// Amounts that are no part of any sum, with why.
    private(set) var others: [(column: ColumnSample, why: String)] = []

    private let rowCount: Int

    init(_ table: DraftTable, _ fields: FieldGuess) {
        rowCount = table.rowCount
        let taken = Set(fields.bound.map(\.column.index))
        var amounts = table.columns.filter { $0.isAmount && !taken.contains($0.index) }
        takeStatementTotal(&amounts)
        if takeTotal(amounts) { return }
        if takeNamed(amounts, table, fields) { return }
        takeFigures(amounts)
    }

    /// A column that only the row of a statement fills, where all other amounts are empty.
    private mutating func takeStatementTotal(_ amounts: inout [ColumnSample]) {
        for (place, column) in amounts.enumerated() where rowCount >= 5 && amounts.count > 1 {
            let rows = column.ticks.indices.filter { column.ticks[$0] != nil }
            let others = amounts.filter { $0.index != column.index }
            let isAlone = rows.allSatisfy { row in others.allSatisfy { $0.ticks[row] == nil } }
            guard (1...max(1, rowCount / 50)).contains(rows.count), isAlone,
                HeaderNames.isTotal(column.header)
            else { continue }
            let sum = others.flatMap(\.amounts).reduce(0, &+)
            let isProven = sum == column.amounts.reduce(0, &+)
            statementTotal = (
                column,
                isProven
                    ? "proven: the amounts of all other rows add up to it"
                    : "guess: the other rows do not add up to it"
            )
            amounts.remove(at: place)
            return
        }
    }

    /// A total that other columns add up to on every row.
    private mutating func takeTotal(_ amounts: [ColumnSample]) -> Bool {
        let candidates = amounts.filter { HeaderNames.isTotal($0.header) && !$0.isZero }
            .sorted { (Self.totalRank($0), $0.index) < (Self.totalRank($1), $1.index) }
        for total in candidates {
            let rest = Self.distinct(amounts, but: total)
            guard let parts = SumSearch.parts(of: total.amounts, among: rest.map(\.amounts)),
                parts.count > 1
            else { continue }
            self.total = (
                total, "proven: the parts below add up to it in \(rowCount) of \(rowCount) rows"
            )
            for (place, column) in rest.enumerated() {
                if let part = parts.first(where: { $0.place == place }) {
                    add(column, isMinus: part.isMinus, why: "proven")
                } else if column.isZero, HeaderNames.group(of: column.header).isSaid,
                    !HeaderNames.isPromotion(column.header)
                {
                    add(column, isMinus: false, isOpen: true, why: "guess: no value in these rows")
                } else {
                    others.append((column, "no part of the total"))
                }
            }
            let known = Set(rest.map(\.index) + [total.index])
            others += amounts.filter { !known.contains($0.index) }
                .map { ($0, "repeats another column") }
            return true
        }
        return false
    }

    private static func totalRank(_ column: ColumnSample) -> Int {
        let words = HeaderNames.words(of: column.header).split(separator: " ")
        return words.contains("net") ? 0 : words.contains("total") ? 1 : 2
    }

    /// The columns that are neither the total nor the same as it or as one further left.
    private static func distinct(
        _ amounts: [ColumnSample], but total: ColumnSample
    ) -> [ColumnSample] {
        var seen: Set<[Int64]> = [total.amounts]
        return amounts.filter { column in
            guard column.index != total.index else { return false }
            return column.isZero || seen.insert(column.amounts).inserted
        }
    }

    /// Amounts with a column of types beside them, or the only amount, named by the row's type.
    private mutating func takeNamed(
        _ amounts: [ColumnSample], _ table: DraftTable, _ fields: FieldGuess
    ) -> Bool {
        let name = fields.column(.feeName) ?? fields.column(.type)
        if amounts.count == 1, let name {
            let names = [fields.column(.feeType), name].compactMap(\.self)
            named = [Named(column: amounts[0], names: names, group: "")]
            return true
        }
        let pairs = amounts.map { ($0, partner(of: $0, in: table)) }
        guard pairs.count(where: { $0.1 != nil }) > 1 else { return false }
        named = pairs.map { column, partner in
            let isPromotion = HeaderNames.isPromotion(column.header)
            let said = HeaderNames.group(of: column.header)
            let group = isPromotion ? "sales" : said.group
            if !isPromotion, !said.isSaid || said.group == "sales", partner == nil,
                let type = fields.column(.type)
            {
                // Nothing but the type of the row says what such an amount is.
                return Named(column: column, names: [type], group: "")
            }
            return Named(
                column: column, names: isPromotion ? [] : [partner].compactMap(\.self),
                group: group)
        }
        return true
    }

    /// The column of types that is filled in the same rows, or is called the same but for `type`.
    private func partner(of amount: ColumnSample, in table: DraftTable) -> ColumnSample? {
        let stem = amount.name.split(separator: " ").dropLast()
        let byName = table.columns.first { column in
            let words = column.name.split(separator: " ")
            return !stem.isEmpty && column.index != amount.index && words.starts(with: stem)
                && words.count <= stem.count + (stem.count > 1 ? 2 : 1)
                && ["type", "description", "name"].contains(words.last)
        }
        if let byName { return byName }
        let rows = amount.ticks.indices.filter { amount.ticks[$0] != nil }
        guard !rows.isEmpty, rows.count < rowCount else { return nil }
        return table.columns.first { column in
            column.isType && !HeaderNames.isPersonal(column.header)
                && abs(column.index - amount.index) <= 2
                && column.texts.indices.filter { !column.texts[$0].isEmpty } == rows
        }
    }

    /// Amounts without a total: those that are no part of another one.
    private mutating func takeFigures(_ amounts: [ColumnSample]) {
        var parts: Set<Int> = []
        for (place, column) in amounts.enumerated() where !parts.contains(place) && !column.isZero {
            let rest = amounts.enumerated().filter {
                $0.offset != place && !parts.contains($0.offset)
            }
            let found = SumSearch.parts(
                of: column.amounts, among: rest.map(\.element.amounts))
            guard let found, found.count > 1 else { continue }
            parts.formUnion(found.map { rest[$0.place].offset })
        }
        for (place, column) in amounts.enumerated() {
            if parts.contains(place) {
                others.append((column, "proven: a part of another amount"))
            } else if column.isZero {
                others.append((column, "no value in these rows"))
            } else {
                let isMinus = HeaderNames.isReduction(column.header) && !column.hasNegative
                add(
                    column, isMinus: isMinus,
                    why: isMinus ? "guess: never negative, and lowers the payout" : "guess")
            }
        }
    }

    private mutating func add(
        _ column: ColumnSample, isMinus: Bool, isOpen: Bool = false, why: String
    ) {
        let isPromotion = HeaderNames.isPromotion(column.header)
        let (group, isSaid) = HeaderNames.group(of: column.header)
        figures.append(
            Figure(
                column: column, group: isPromotion ? "sales" : group, isMinus: isMinus,
                isOpen: isOpen, why: isSaid ? why : why + "; the group is a guess"))
    }
}
