import GRDB
import Money
import Records

/// The numbers that stand for components in `entry.components`, and that column's text.
///
/// Group, parent and name of a component repeat on every entry; as text they would be most of the
/// ledger.
final class ComponentCodes {
    /// All of a component but its amount.
    private struct Definition: Hashable {
        var id: ComponentID
        var group: Component.Group
        var parent: ComponentID?
        var isKnown: Bool
    }

    private let db: Database
    private var definitions: [Int64: Definition] = [:]
    private var codes: [Definition: Int64] = [:]

    init(_ db: Database) throws {
        self.db = db
        let sql = "SELECT id, name, money_group, parent, is_known FROM component"
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            var row = RowReader(row)
            let code = row.integer()
            let id = ComponentID(row.text())
            let group = try row.named(Component.Group.self)
            let parent = row.text()
            let definition = Definition(
                id: id, group: group, parent: parent.isEmpty ? nil : ComponentID(parent),
                isKnown: row.flag())
            definitions[code] = definition
            codes[definition] = code
        }
    }

    /// The components as JSON: ticks by code, in their own order.
    func text(_ components: [Component]) throws -> String {
        var text = "{"
        for component in components {
            if text.utf8.count > 1 { text += "," }
            text += "\""
            text += String(try code(of: component))
            text += "\":"
            text += String(component.amount.ticks)
        }
        return text + "}"
    }

    /// The components of a text that `text(_:)` made.
    func components(_ text: String, _ currency: Currency) throws -> [Component] {
        var components: [Component] = []
        var code: Int64?
        var number: Int64 = 0
        var isNegative = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number &* 10 &+ Int64(byte - 0x30)
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: ":"):
                code = number
                number = 0
            case UInt8(ascii: ","), UInt8(ascii: "}"):
                guard let ended = code else { continue }
                guard let definition = definitions[ended] else { throw RowReader.unreadable(text) }
                components.append(
                    Component(
                        definition.id, Amount(ticks: isNegative ? -number : number, currency),
                        group: definition.group, parent: definition.parent,
                        isKnown: definition.isKnown))
                (code, number, isNegative) = (nil, 0, false)
            default: continue
            }
        }
        return components
    }

    /// The text with names in place of codes, as a dump shows it: `fee:fees/referral=-12000`.
    func names(_ text: String) throws -> String {
        // The currency is that of the entry and stands in its own column.
        let components = try components(text, .usd)
        return components.map { component in
            let parent = component.parent?.rawValue ?? ""
            return "\(component.group.rawValue):\(parent)/\(component.id.rawValue)"
                + (component.isKnown ? "" : "?") + "=\(component.amount.ticks)"
        }.joined(separator: " ")
    }

    private func code(of component: Component) throws -> Int64 {
        let definition = Definition(
            id: component.id, group: component.group, parent: component.parent,
            isKnown: component.isKnown)
        if let code = codes[definition] { return code }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO component (name, money_group, parent, is_known) VALUES (?, ?, ?, ?)")
        try insert.execute(arguments: [
            component.id.rawValue, component.group.rawValue, component.parent?.rawValue ?? "",
            component.isKnown,
        ])
        definitions[db.lastInsertedRowID] = definition
        codes[definition] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}
