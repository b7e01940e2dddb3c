import Evidence
import Foundation
import Money
import Records

/// Claims as a table for a terminal, or for programs.
enum ClaimText {
    static func text(_ lines: [ClaimLine]) -> String {
        guard !lines.isEmpty else { return "no claims\n" }
        let rows = lines.map { line in
            let claim = line.claim
            return [
                claim.state.rawValue, line.store, claim.findingID, claim.code, claim.orderID,
                claim.claimed.display, claim.repaid.isZero ? "" : claim.repaid.display,
                claim.claimBy?.description ?? "", claim.filedOn?.description ?? "",
                claim.ticket, claim.proof,
            ].map(PageText.plain)
        }
        let header = [
            "state", "store", "finding", "code", "order", "claimed", "repaid", "claim by",
            "filed on", "ticket", "proof",
        ]
        return TextTable.lines(
            [header] + rows, leftAligned: Set(header.indices).subtracting([5, 6]))
    }

    static func json(_ lines: [ClaimLine]) throws -> String {
        try PlainJSON.text(of: lines.map(Record.init))
    }

    private struct Record: Encodable {
        var store: String
        var finding: String
        var code: String
        var orderID: String
        var component: String
        var state: String
        var claimed: String
        var repaid: String
        var currency: String
        var claimBy: String
        var filedOn: String
        var changedOn: String
        var ticket: String
        var proof: String
        var note: String

        init(_ line: ClaimLine) {
            let claim = line.claim
            store = line.store
            finding = claim.findingID
            code = claim.code
            orderID = claim.orderID
            component = claim.component
            state = claim.state.rawValue
            claimed = claim.claimed.plain
            repaid = claim.repaid.plain
            currency = claim.claimed.currency.code
            claimBy = claim.claimBy?.description ?? ""
            filedOn = claim.filedOn?.description ?? ""
            changedOn = claim.changedOn.description
            ticket = claim.ticket
            proof = claim.proof
            note = claim.note
        }
    }
}
