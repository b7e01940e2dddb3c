package import Records

/// The components of all profiles of a catalogue by any of their names.
package struct ComponentCatalogue: Sendable {
    /// A component with all headers and fee names that are bound to it.
    package struct Entry: Sendable {
        package var id: ComponentID
        package var group: Component.Group
        package var headers: [String]
    }

    /// In the order of the profiles, each component once.
    package let all: [Entry]
    private let byName: [String: ComponentID]

    /// The components of the platforms that Tieout knows by itself.
    package static let builtIn = ComponentCatalogue(.builtIn)

    /// The components of a catalogue; those of the built-in one are collected once.
    package static func of(_ catalogue: ProfileCatalogue) -> ComponentCatalogue {
        // Two pages of one name are an error: equal names are the same pages.
        let isBuiltIn = catalogue.all.map(\.id) == ProfileCatalogue.builtIn.all.map(\.id)
        return isBuiltIn ? builtIn : ComponentCatalogue(catalogue)
    }

    package init(_ catalogue: ProfileCatalogue) {
        var entries: [Entry] = []
        var indexes: [ComponentID: Int] = [:]
        func add(_ column: MoneyColumn, _ header: String?) {
            let index = indexes[column.id, default: entries.count]
            if index == entries.count {
                entries.append(Entry(id: column.id, group: column.group, headers: []))
                indexes[column.id] = index
            }
            guard let header, !entries[index].headers.contains(header) else { return }
            entries[index].headers.append(header)
        }
        let tables = catalogue.all.flatMap { [$0.main] + $0.beside }
        for table in tables where table.rows == .settlement {
            for binding in table.columns.bindings {
                if case .money(let column) = binding.meaning { add(column, binding.header) }
            }
            for (name, column) in table.feeNames.all { add(column, name) }
            for column in table.namedAmounts.compactMap(\.fallback) { add(column, nil) }
        }
        all = entries
        byName = Self.names(of: entries)
    }

    /// The component of an ID, a header or a fee's name in any case and spacing; nil if unknown.
    package func component(named name: String) -> ComponentID? {
        byName[HeaderText.normalized(name)] ?? byName[HeaderText.kebab(name)]
    }

    private static func names(of entries: [Entry]) -> [String: ComponentID] {
        var names: [String: ComponentID] = [:]
        for entry in entries { names[entry.id.rawValue] = entry.id }
        for entry in entries {
            for header in entry.headers {
                let key = HeaderText.normalized(header)
                if names[key] == nil { names[key] = entry.id }
            }
        }
        return names
    }
}
