package import Records

/// The components of all built-in profiles by any of their names.
package enum ComponentCatalogue {
    /// A component with all headers and fee names that are bound to it.
    package struct Entry: Sendable {
        package var id: ComponentID
        package var group: Component.Group
        package var headers: [String]
    }

    /// In the order of the profiles, each component once.
    package static let all: [Entry] = {
        var entries: [Entry] = []
        var indexes: [ComponentID: Int] = [:]
        func add(_ column: MoneyColumn, _ header: String) {
            let index = indexes[column.id, default: entries.count]
            if index == entries.count {
                entries.append(Entry(id: column.id, group: column.group, headers: []))
                indexes[column.id] = index
            }
            if !entries[index].headers.contains(header) { entries[index].headers.append(header) }
        }
        let tables = ProfileCatalogue.builtIn.all.flatMap { [$0.main] + $0.beside }
        for table in tables where table.rows == .settlement {
            for binding in table.columns.bindings {
                if case .money(let column) = binding.meaning { add(column, binding.header) }
            }
            for (name, column) in table.feeNames.all { add(column, name) }
        }
        return entries
    }()

    /// The component of an ID, a header or a fee's name in any case and spacing; nil if unknown.
    package static func component(named name: String) -> ComponentID? {
        byName[HeaderText.normalized(name)] ?? byName[HeaderText.kebab(name)]
    }

    private static let byName: [String: ComponentID] = {
        var names: [String: ComponentID] = [:]
        for entry in all { names[entry.id.rawValue] = entry.id }
        for entry in all {
            for header in entry.headers {
                let key = HeaderText.normalized(header)
                if names[key] == nil { names[key] = entry.id }
            }
        }
        return names
    }()
}
