import Money
import Records

/// What the withdrawals and failed rows of a wallet say together, and which of them count.
struct WalletAccount {
    /// In the order in which they happened.
    let rows: [WalletRow]
    /// Failed withdrawals that state no balance, and the rows that brought their money back.
    private let voided: Set<Provenance>

    /// Days after a failed withdrawal on which its money comes back.
    static let returnDaysMax = 30

    init(_ rows: [WalletRow]) {
        self.rows = WalletChain.sorted(rows)
        voided = Self.voided(self.rows.filter { $0.balanceAfter == nil })
    }

    /// True where the row moved the balance: with a stated balance every row did.
    func counts(_ row: WalletRow) -> Bool { !voided.contains(row.provenance) }

    /// Withdrawals that left for the bank and did not come back.
    var withdrawals: [WalletRow] {
        let returned = Self.voided(rows)
        return rows.filter {
            $0.kind == .withdrawal && $0.amount.isNegative && $0.state != .failed
                && !returned.contains($0.provenance)
        }
    }

    private static func voided(_ rows: [WalletRow]) -> Set<Provenance> {
        var failed = rows.filter { $0.state == .failed }
        var voided = Set(failed.map(\.provenance))
        for row in rows
        where row.kind == .withdrawal && row.amount.isPositive && row.state != .failed {
            let place = failed.firstIndex { earlier in
                earlier.kind == .withdrawal && earlier.amount == -row.amount
                    && (0...returnDaysMax).contains(row.requestedOn - earlier.requestedOn)
            }
            guard let place else { continue }
            failed.remove(at: place)
            voided.insert(row.provenance)
        }
        return voided
    }
}
