import Money
import Records

extension ReportTable {
    /// claims.csv: one row per claim, by store, day of filing and finding.
    static let claims = ReportTable(
        fileName: "claims.csv",
        columns: [
            "store", "finding", "code", "order_id", "component", "state", "ticket", "filed_on",
            "claim_by", "claimed", "repaid", "currency", "changed_on", "proof", "note",
        ]
    ) { store, append in
        for claim in store.claims {
            try append([
                store.store.id, claim.findingID, claim.code, claim.orderID, claim.component,
                claim.state.rawValue, claim.ticket, claim.filedOn.field, claim.claimBy.field,
                claim.claimed.plain, claim.repaid.plain, claim.claimed.currency.code,
                claim.changedOn.description, claim.proof, claim.note,
            ])
        }
    }
}
