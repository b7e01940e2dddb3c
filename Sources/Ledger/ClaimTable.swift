import GRDB
import Money
package import Records

/// The claims of a store.
enum ClaimTable {
    private static let columns = [
        "finding_id", "code", "order_id", "component", "currency", "claimed_ticks", "state",
        "ticket", "filed_on", "claim_by", "changed_on", "repaid_ticks", "proof", "note",
    ]

    /// All claims, in order of filing and of finding.
    static func all(_ db: Database) throws -> [Claim] {
        let rows = try db.rows(
            "SELECT \(columns.joined(separator: ", ")) FROM claim ORDER BY filed_on, finding_id")
        var claims: [Claim] = []
        while var row = try rows.next() { claims.append(try claim(&row)) }
        return claims
    }

    /// Writes a claim and, where its state or figures are new, one more event.
    static func write(_ claim: Claim, _ db: Database) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let assignments = columns.dropFirst().map { "\($0) = excluded.\($0)" }
        try db.execute(
            sql: """
                INSERT INTO claim (\(columns.joined(separator: ", "))) VALUES (\(marks))
                ON CONFLICT (finding_id) DO UPDATE SET \(assignments.joined(separator: ", "))
                """,
            arguments: [
                claim.findingID, claim.code, claim.orderID, claim.component,
                claim.claimed.currency.code, claim.claimed.ticks, claim.state.rawValue,
                claim.ticket, claim.filedOn?.description, claim.claimBy?.description,
                claim.changedOn.description, claim.repaid.ticks, claim.proof, claim.note,
            ])
        try db.execute(
            sql: """
                INSERT INTO claim_event
                    (finding_id, happened_on, state, repaid_ticks, ticket, proof, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                claim.findingID, claim.changedOn.description, claim.state.rawValue,
                claim.repaid.ticks, claim.ticket, claim.proof, claim.note,
            ])
    }

    private static func claim(_ row: inout RowReader) throws -> Claim {
        let findingID = row.text()
        let code = row.text()
        let orderID = row.text()
        let component = row.text()
        let currency = try row.currency()
        var claim = Claim(
            findingID: findingID, code: code, orderID: orderID, component: component,
            claimed: row.amount(currency), state: try row.named(Claim.State.self), claimBy: nil,
            changedOn: Day(number: 0))
        claim.ticket = row.text()
        claim.filedOn = try row.dayOrNil()
        claim.claimBy = try row.dayOrNil()
        claim.changedOn = try row.day()
        claim.repaid = row.amount(currency)
        claim.proof = row.text()
        claim.note = row.text()
        return claim
    }
}

extension LedgerReader {
    /// All claims of the store, in order of filing.
    package func claims() throws -> [Claim] { try ClaimTable.all(db) }
}

extension LedgerSession {
    /// Notes a claim as it is now; what it was stays among its events.
    package func note(_ claim: Claim) throws { try ClaimTable.write(claim, db) }

    /// Settles the claims by the rows that the ledger holds, and gives all of them.
    ///
    /// A run that is older than the newest one changes nothing.
    package func settleClaims(asOf: Day) throws -> [Claim] {
        try ClaimSettlement(db, asOf: asOf).settle()
    }
}
