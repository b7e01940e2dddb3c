import Foundation
import GRDB
import Money
import Records

/// Findings on single orders.
struct FindingTable {
    private static let columns = [
        "case_order_id", "place", "order_id", "code", "severity", "sku_id", "entry_id",
        "statement_id", "payout_id", "component", "currency", "expected_ticks", "actual_ticks",
        "delta_ticks", "occurred_on",
        "is_claimable", "claim_by", "explanation", "sources",
    ]

    private let insert: RowStatement
    private let delete: RowStatement

    init(_ db: Database) {
        let marks = Array(repeating: "?", count: Self.columns.count).joined(separator: ", ")
        insert = RowStatement(
            db,
            """
            INSERT INTO order_finding (\(Self.columns.joined(separator: ", "))) VALUES (\(marks))
            """)
        delete = RowStatement(db, "DELETE FROM order_finding WHERE case_order_id = ?")
    }

    /// Takes the findings of one order out.
    func delete(of orderID: String) throws { try delete.execute { $0.add(orderID) } }

    /// Writes the findings of one order, in their order.
    func insert(_ findings: [Discrepancy], _ orderID: String) throws {
        guard !findings.isEmpty else { return }
        let encoder = JSONEncoder()
        for (place, finding) in findings.enumerated() {
            let sources = finding.sources.map { [$0.file, $0.sheet, String($0.rowNumber)] }
            let text = String(decoding: try encoder.encode(sources), as: UTF8.self)
            try insert.execute { row in
                row.add(orderID)
                row.add(place)
                Self.add(finding, to: &row)
                row.add(text)
            }
        }
    }

    private static func add(_ finding: Discrepancy, to row: inout RowWriter) {
        row.add(finding.orderID)
        row.add(finding.code)
        row.add(finding.severity.rawValue)
        row.add(finding.skuID)
        row.add(finding.entryID)
        row.add(finding.statementID)
        row.add(finding.payoutID)
        row.add(finding.component?.rawValue)
        row.add(finding.currency.code)
        row.add(finding.expected?.ticks)
        row.add(finding.actual?.ticks)
        row.add(finding.delta?.ticks)
        row.add(finding.occurredOn)
        row.add(finding.isClaimable)
        row.add(finding.claimBy)
        row.add(finding.explanation)
    }

    /// The findings that meet a condition, in order of order ID and place.
    static func findings(
        _ db: Database, _ store: Store, where condition: String, _ arguments: StatementArguments
    ) throws -> [Discrepancy] {
        let sql = """
            SELECT \(columns.joined(separator: ", ")), (
                SELECT rated_on FROM order_case WHERE order_case.order_id = case_order_id)
            FROM order_finding WHERE \(condition) ORDER BY case_order_id, place
            """
        var findings: [Discrepancy] = []
        let rows = try db.rows(sql, arguments)
        let decoder = JSONDecoder()
        while var row = try rows.next() {
            findings.append(try finding(&row, store, decoder))
        }
        return findings
    }

    private static func finding(
        _ row: inout RowReader, _ store: Store, _ decoder: JSONDecoder
    ) throws -> Discrepancy {
        _ = row.text()
        _ = row.integer()
        let orderID = row.text()
        let code = row.text()
        let severity = try row.named(Severity.self)
        let skuID = row.text()
        let entryID = row.text()
        let statementID = row.text()
        let payoutID = row.text()
        let component = row.textOrNil().map { ComponentID($0) }
        let currency = try row.currency()
        let amounts = (
            row.amountOrNil(currency), row.amountOrNil(currency), row.amountOrNil(currency)
        )
        var finding = Discrepancy(
            code: code, severity: severity, store: store, occurredOn: try row.day(),
            explanation: "", sources: [])
        finding.isClaimable = row.flag()
        finding.claimBy = try row.dayOrNil()
        finding.explanation = row.text()
        let text = row.text()
        guard let sources = try? decoder.decode([[String]].self, from: Data(text.utf8)) else {
            throw RowReader.unreadable(text)
        }
        finding.sources = try sources.map { source in
            guard source.count == 3, let number = Int(source[2]) else {
                throw RowReader.unreadable(text)
            }
            return Provenance(file: source[0], sheet: source[1], rowNumber: number)
        }
        finding.orderCreatedOn = try row.dayOrNil()
        finding.currency = currency
        finding.orderID = orderID
        finding.skuID = skuID
        finding.entryID = entryID
        finding.statementID = statementID
        finding.payoutID = payoutID
        finding.component = component
        (finding.expected, finding.actual, finding.delta) = amounts
        return finding
    }
}
