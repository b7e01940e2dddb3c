package import Money
package import Records

/// Puts wallet rows in the order in which their running balances follow from each other.
package enum WalletChain {
    /// By day and time; rows of one moment so that each starts from the balance before it, the
    /// first from the balance given.
    ///
    /// Rows without a stated balance keep the order that they have.
    package static func sorted(
        _ rows: [WalletRow], after balance: Amount? = nil
    ) -> [WalletRow] {
        var sorted: [WalletRow] = []
        var moment: [WalletRow] = []
        var balance = balance
        for row in rows.sorted(by: precedes) {
            if let last = moment.first, !isSameMoment(last, row) {
                sorted += chained(moment, after: balance)
                balance = sorted.last?.balanceAfter
                moment = []
            }
            moment.append(row)
        }
        return sorted + chained(moment, after: balance)
    }

    private static func precedes(_ left: WalletRow, _ right: WalletRow) -> Bool {
        let leftPlace = (left.requestedOn, left.secondOfDay ?? 0, left.referenceID)
        let rightPlace = (right.requestedOn, right.secondOfDay ?? 0, right.referenceID)
        if leftPlace != rightPlace { return leftPlace < rightPlace }
        return (left.kind.rawValue, left.amount.ticks, left.provenance)
            < (right.kind.rawValue, right.amount.ticks, right.provenance)
    }

    private static func isSameMoment(_ left: WalletRow, _ right: WalletRow) -> Bool {
        left.requestedOn == right.requestedOn && left.secondOfDay == right.secondOfDay
    }

    /// A walk over balances that uses each row once, from the balance before; where no walk uses
    /// all rows, the balances break somewhere, and the rows come in as few walks as it takes.
    private static func chained(_ rows: [WalletRow], after balance: Amount?) -> [WalletRow] {
        guard rows.count > 1, rows.allSatisfy({ $0.balanceAfter != nil }) else { return rows }
        var rest = rows
        var chain: [WalletRow] = []
        var balance = balance
        while !rest.isEmpty {
            let walk = walk(rest, from: start(of: rest, after: balance))
            chain += walk.map { rest[$0] }
            balance = chain.last?.balanceAfter
            let used = Set(walk)
            rest = rest.indices.filter { !used.contains($0) }.map { rest[$0] }
        }
        return chain
    }

    /// The balance that rows start from: the one before or, where none does, one that more rows
    /// start from than lead to.
    private static func start(of rows: [WalletRow], after balance: Amount?) -> Amount? {
        let starts = rows.compactMap(\.balanceBefore)
        if let balance, starts.contains(balance) { return balance }
        var surplus: [Amount: Int] = [:]
        for row in rows {
            if let before = row.balanceBefore { surplus[before, default: 0] += 1 }
            if let after = row.balanceAfter { surplus[after, default: 0] -= 1 }
        }
        return starts.first { surplus[$0, default: 0] > 0 } ?? starts.first
    }

    /// Hierholzer's walk: detours are taken up where they leave the main walk.
    private static func walk(_ rows: [WalletRow], from start: Amount?) -> [Int] {
        guard let start else { return Array(rows.indices) }
        var open: [Amount: [Int]] = [:]
        for index in rows.indices.reversed() {
            if let before = rows[index].balanceBefore { open[before, default: []].append(index) }
        }
        var stack: [(balance: Amount, row: Int?)] = [(start, nil)]
        var walk: [Int] = []
        while let (balance, row) = stack.last {
            if let next = open[balance]?.popLast() {
                stack.append((rows[next].balanceAfter ?? balance, next))
                continue
            }
            stack.removeLast()
            if let row { walk.append(row) }
        }
        return walk.reversed()
    }
}

extension WalletRow {
    /// The running balance before the movement; nil where the export has none.
    var balanceBefore: Amount? {
        guard let balanceAfter, balanceAfter.currency == amount.currency else { return nil }
        return balanceAfter - amount
    }
}
