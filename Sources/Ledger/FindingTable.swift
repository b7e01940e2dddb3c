import Foundation
import GRDB
import Money
import Records

/// Findings on single orders.
enum FindingTable {
    private static let columns = [
        "case_order_id", "place", "order_id", "code", "severity", "sku_id", "entry_id",
        "statement_id", "payout_id", "component", "currency", "expected_ticks", "actual_ticks",
        "delta_ticks", "occurred_on",
        "is_claimable", "claim_by", "explanation", "sources",
    ]

    /// Writes the findings of one order, in their order.
    static func insert(_ findings: [Discrepancy], _ orderID: String, _ db: Database) throws {
        guard !findings.isEmpty else { return }
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO order_finding (\(columns.joined(separator: ", "))) VALUES (\(marks))
                """)
        for (place, finding) in findings.enumerated() {
            let sources = finding.sources.map { [$0.file, $0.sheet, String($0.rowNumber)] }
            let text = String(decoding: try JSONEncoder().encode(sources), as: UTF8.self)
            try insert.execute(arguments: [
                orderID, place, finding.orderID, finding.code, finding.severity.rawValue,
                finding.skuID,
                finding.entryID, finding.statementID, finding.payoutID,
                finding.component?.rawValue, finding.currency.code, finding.expected?.ticks,
                finding.actual?.ticks, finding.delta?.ticks, finding.occurredOn.description,
                finding.isClaimable, finding.claimBy?.description, finding.explanation, text,
            ])
        }
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
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        let decoder = JSONDecoder()
        while let row = try rows.next() {
            var row = RowReader(row)
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
