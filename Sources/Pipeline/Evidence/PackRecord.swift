import CSV
import Evidence
import Foundation
import Money
import Records

/// What became of one candidate, for tables and programs.
struct PackRecord: Encodable {
    var store: String
    var platform: String
    var market: String
    var id: String
    var code: String
    var orderID: String
    var findings: Int
    var amount: String
    var currency: String
    var claimBy: String
    /// What the same orders owe the platform, plain; empty where nothing.
    var clawbackRisk: String
    /// Where the claim is made.
    var form: String
    /// The pack's folder; empty where none was made.
    var folder: String
    /// Why no pack was made; empty where one was.
    var reason: String

    init(_ candidate: ClaimCandidate, folder: String, reason: String) {
        store = candidate.store.id
        platform = candidate.store.platform
        market = candidate.store.market
        id = candidate.id
        code = candidate.code
        orderID = candidate.findings.count == 1 ? candidate.findings[0].orderID : ""
        findings = candidate.findings.count
        amount = candidate.amount.plain
        currency = candidate.amount.currency.code
        claimBy = candidate.claimBy?.description ?? ""
        clawbackRisk = candidate.clawbackRisk.isZero ? "" : candidate.clawbackRisk.plain
        form = candidate.terms.form ?? ""
        self.folder = folder
        self.reason = reason
    }

    static let columns = [
        "store", "platform", "market", "id", "code", "order_id", "findings", "amount", "currency",
        "claim_by", "clawback_risk", "form", "folder", "reason",
    ]

    private var fields: [String] {
        [
            store, platform, market, id, code, orderID, String(findings), amount, currency,
            claimBy, clawbackRisk, form, folder, reason,
        ]
    }

    /// packs.csv: one row for each candidate, in the order of the table.
    static func csv(_ records: [PackRecord]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(columns)
        for record in records { writer.append(record.fields) }
        return writer.bytes
    }

    /// The same as JSON.
    static func json(_ records: [PackRecord]) throws -> String {
        try PlainJSON.text(of: records)
    }
}

extension ClaimCandidate.Obstacle {
    /// Why no claim is made, in a sentence without its full stop.
    var sentence: String {
        switch self {
        case .noMoney: "there is no loss of a known amount in it"
        case .inTheSellersFavour:
            "it is in the seller's favour: a claim would invite a clawback"
        case .notTheirs: "it shows what is unclear, not what the platform owes"
        case .filed(let claim):
            claim.state.isWaiting
                ? "it is \(claim.state.rawValue), ticket \(claim.ticket)" : "it was paid"
        case .compensated(let day): "the same amount was paid back on \(day)"
        case .tooLate(let day): "the last day to claim it was \(day)"
        case .belowMinimum(let least, let source):
            "it is below the least that can be claimed, \(least.display) (\(source))"
        }
    }
}
