package import Records
package import Tables

/// All profiles, and which of them claims a header row.
package enum ProfileCatalogue {
    /// Each file is claimed by at most one of these.
    package static let all: [Profile] = TikTokShop.profiles

    /// The claims on a header row; more than one is a mistake of the profiles.
    package static func claims(_ row: Row) -> [Claim] {
        all.compactMap { profile in profile.claim { HeaderBinding(row, to: $0) } }
    }

    /// Exports that are recognised but not read, in words; nil for all others.
    package static func unreadExport(_ row: Row) -> String? {
        let headers = Set(row.cells.map { HeaderText.normalized($0.text) })
        return TableLine.list(TikTokShop.unreadExports).first { line in
            line.values.count { headers.contains(HeaderText.normalized($0)) } >= 2
        }.map { line in (line.words + [line.name]).joined(separator: " ") }
    }
}

/// The components of all profiles by any of their names.
package enum ComponentCatalogue {
    /// A component with all headers that are bound to it.
    package struct Entry: Sendable {
        package var id: ComponentID
        package var group: Component.Group
        package var headers: [String]
    }

    /// In the order of the profiles, each component once.
    package static let all: [Entry] = {
        var entries: [Entry] = []
        var indexes: [ComponentID: Int] = [:]
        for table in ProfileCatalogue.all.flatMap(\.forms) {
            for binding in table.bindings {
                guard case .money(let column) = binding.meaning else { continue }
                let index = indexes[column.id, default: entries.count]
                if index == entries.count {
                    entries.append(Entry(id: column.id, group: column.group, headers: []))
                    indexes[column.id] = index
                }
                if !entries[index].headers.contains(binding.header) {
                    entries[index].headers.append(binding.header)
                }
            }
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
