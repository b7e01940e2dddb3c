import GRDB
import Money
import Records

/// Finds out which claims the platform has paid, or paid and taken back, from rows alone.
///
/// A claim is paid as far as its finding went away or shrank after money of the order came, or as
/// far as adjustments of the order came, after it was filed. What was found so is undone where the
/// rows say so no more; what a person said stands until money comes.
struct ClaimSettlement {
    /// A row of money of an order.
    private struct Payment {
        var ticks: Int64
        var isAdjustment: Bool
        var place: String
    }

    private let db: Database
    private let asOf: Day
    private let files: [Int64: LedgerFile]

    init(_ db: Database, asOf: Day) throws {
        self.db = db
        self.asOf = asOf
        files = Dictionary(
            try LedgerFile.all(db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func settle() throws -> [Claim] {
        let newest = try String.fetchOne(db, sql: "SELECT max(as_of) FROM journal_run")
        var claims = try ClaimTable.all(db)
        guard newest == asOf.description, !claims.isEmpty else { return claims }
        for index in claims.indices { claims[index] = try expired(claims[index]) }
        let open = claims.indices.filter { canBePaid(claims[$0]) }
        var paymentsByClaim: [Int: [Payment]] = [:]
        for index in open { paymentsByClaim[index] = try payments(of: claims[index]) }
        // What each order's adjustments can still pay; a claim of just their sum comes first.
        var rest: [String: Int64] = [:]
        for (index, rows) in paymentsByClaim {
            let sum = rows.filter(\.isAdjustment).map(\.ticks).reduce(0, +)
            rest[claims[index].orderID] = max(rest[claims[index].orderID] ?? 0, sum)
        }
        let exactFirst =
            open.filter { rest[claims[$0].orderID] == claims[$0].claimed.ticks }
            + open.filter { rest[claims[$0].orderID] != claims[$0].claimed.ticks }
        for index in exactFirst {
            claims[index] = try settled(claims[index], paymentsByClaim[index] ?? [], &rest)
        }
        return claims
    }

    private func canBePaid(_ claim: Claim) -> Bool {
        guard !claim.orderID.isEmpty, claim.filedOn != nil else { return false }
        return switch claim.state {
        case .filed, .awaitingDocuments, .denied: true
        case .won, .partlyWon: !claim.proof.isEmpty
        case .new, .ready, .expired, .withdrawn: false
        }
    }

    /// A claim that nobody filed in time.
    private func expired(_ claim: Claim) throws -> Claim {
        guard claim.state == .ready, let lastDay = claim.claimBy, lastDay < asOf else {
            return claim
        }
        var claim = claim
        claim.state = .expired
        claim.changedOn = asOf
        try ClaimTable.write(claim, db)
        return claim
    }

    private func settled(
        _ claim: Claim, _ payments: [Payment], _ rest: inout [String: Int64]
    ) throws -> Claim {
        let paid = max(payments.map(\.ticks).reduce(0, +), 0)
        let gone = try fate(of: claim).goneTicks
        var repaid = min(max(gone, 0), paid)
        var isWhole = repaid > 0 && gone >= claim.claimed.ticks
        if repaid == 0 {
            repaid = min(max(rest[claim.orderID] ?? 0, 0), claim.claimed.ticks)
            rest[claim.orderID, default: 0] -= repaid
            isWhole = repaid == claim.claimed.ticks
        }
        var now = claim
        now.repaid = Amount(ticks: repaid, claim.claimed.currency)
        if repaid > 0 {
            now.state = isWhole ? .won : .partlyWon
            now.proof = payments.last { $0.ticks > 0 }?.place ?? ""
        } else if claim.state == .won || claim.state == .partlyWon {
            // It was taken back: the claim stands as it did.
            now.state = .filed
            now.proof = payments.last { $0.ticks < 0 }?.place ?? claim.proof
        }
        guard now.state != claim.state || now.repaid != claim.repaid else { return claim }
        now.changedOn = asOf
        try ClaimTable.write(now, db)
        return now
    }

    /// What became of a claim's finding: how much of the claimed money the newest run misses no
    /// more, and the row that closed it; empty where none did.
    private func fate(of claim: Claim) throws -> (goneTicks: Int64, closedBy: String) {
        var id = claim.findingID
        // A sharper finding may have taken over, and another one after it.
        for _ in 0..<8 {
            let select = """
                SELECT delta_ticks, seen_to IS NULL, closed_reason, closed_by FROM journal_finding
                WHERE finding_id = ? ORDER BY seen_from DESC LIMIT 1
                """
            guard let row = try Row.fetchOne(db, sql: select, arguments: [id]) else { break }
            if row[1] {
                let delta: Int64 = row[0] ?? 0
                return (claim.claimed.ticks - max(-delta, 0), "")
            }
            switch row[2] as String? {
            case "new-row": return (claim.claimed.ticks, row[3])
            case "other-finding": id = row[3]
            default: return (0, "")
            }
        }
        return (0, "")
    }

    /// The rows of money of the claim's order since it was filed, and the one that closed its
    /// finding, the oldest first.
    private func payments(of claim: Claim) throws -> [Payment] {
        guard let filedOn = claim.filedOn else { return [] }
        let closedBy = try fate(of: claim).closedBy
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT total_ticks, kind = 'adjustment', file_id, sheet, row_number,
                    settled_on >= ?2
                FROM entry WHERE order_id = ?1 AND standing = 'current' AND currency = ?3
                ORDER BY settled_on, total_ticks, sheet, row_number
                """,
            arguments: [
                claim.orderID, filedOn.description, claim.claimed.currency.code,
            ])
        return rows.compactMap { row in
            let place = Provenance(
                file: files[row[2]]?.name ?? "", sheet: row[3], rowNumber: row[4]
            ).description
            guard row[5] || place == closedBy else { return nil }
            return Payment(ticks: row[0], isAdjustment: row[1], place: place)
        }
    }
}
