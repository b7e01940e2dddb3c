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

        init(_ component: Component) {
            id = component.id
            group = component.group
            parent = component.parent
            isKnown = component.isKnown
        }

        init(_ row: inout RowReader) throws {
            id = ComponentID(row.text())
            group = try row.named(Component.Group.self)
            let parent = row.text()
            self.parent = parent.isEmpty ? nil : ComponentID(parent)
            isKnown = row.flag()
        }
    }

    private let db: Database
    private var definitions: [Int64: Definition] = [:]
    private var codes: [Definition: Int64] = [:]
    private var run = RecentRun<(code: Int64, definition: Definition)>()
    private var text = LedgerText()

    init(_ db: Database) throws {
        self.db = db
        let sql = "SELECT id, name, money_group, parent, is_known FROM component"
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            let code = row.integer()
            let definition = try Definition(&row)
            definitions[code] = definition
            codes[definition] = code
        }
    }

    /// The components as JSON: ticks by code, in their own order; the bytes of its text.
    func text(_ components: [Component]) throws -> [UInt8] {
        text.clear()
        text.add("{")
        run.begin()
        for component in components {
            if text.bytes.count > 1 { text.add(",") }
            let wanted = Definition(component)
            let found = try run.next(where: { $0.definition == wanted }) {
                (try code(of: wanted), wanted)
            }
            text.add("\"")
            text.add(found.code)
            text.add("\"")
            text.add(":")
            text.add(component.amount.ticks)
        }
        text.add("}")
        return text.bytes
    }

    /// The components of a text that `text(_:)` made.
    func components(
        _ bytes: UnsafeBufferPointer<UInt8>, _ currency: Currency
    ) throws -> [Component] {
        var components: [Component] = []
        components.reserveCapacity(bytes.count { $0 == UInt8(ascii: ":") })
        run.begin()
        var code: Int64?
        var number: Int64 = 0
        var isNegative = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number &* 10 &+ Int64(byte - 0x30)
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: ":"):
                code = number
                number = 0
            case UInt8(ascii: ","), UInt8(ascii: "}"):
                guard let ended = code else { continue }
                let (_, definition) = try run.next(where: { $0.code == ended }) {
                    guard let definition = definitions[ended] else {
                        throw RowReader.unreadable(String(decoding: bytes, as: UTF8.self))
                    }
                    return (ended, definition)
                }
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
        var text = text
        let components = try text.withUTF8 { try self.components($0, .usd) }
        return components.map { component in
            let parent = component.parent?.rawValue ?? ""
            return "\(component.group.rawValue):\(parent)/\(component.id.rawValue)"
                + (component.isKnown ? "" : "?") + "=\(component.amount.ticks)"
        }.joined(separator: " ")
    }

    private func code(of definition: Definition) throws -> Int64 {
        if let code = codes[definition] { return code }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO component (name, money_group, parent, is_known) VALUES (?, ?, ?, ?)")
        try insert.execute(arguments: [
            definition.id.rawValue, definition.group.rawValue,
            definition.parent?.rawValue ?? "", definition.isKnown,
        ])
        definitions[db.lastInsertedRowID] = definition
        codes[definition] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}
