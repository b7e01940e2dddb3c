import Records

extension ComponentCatalogue {
    /// docs/components.md: every component with the headers that are bound to it.
    package var page: String {
        var page = """
            # Components

            Made from the profiles; `make docs` writes it anew. A fee book may name a component by \
            its ID or by any of the headers, in any case and spacing.

            """
        for group in Component.Group.allCases {
            let entries = all.filter { $0.group == group }.sorted { $0.id < $1.id }
            guard !entries.isEmpty else { continue }
            page += "\n## \(Self.title(of: group))\n\n| ID | headers |\n|---|---|\n"
            for entry in entries {
                let headers = entry.headers.map { "`\($0)`" }.joined(separator: ", ")
                page += "| `\(entry.id)` | \(headers) |\n"
            }
        }
        return page
    }

    private static func title(of group: Component.Group) -> String {
        switch group {
        case .subtotal: "Subtotals"
        case .sales: "Sales"
        case .refund: "Refunds"
        case .fee: "Fees"
        case .tax: "Taxes"
        case .shipping: "Shipping"
        case .adjustment: "Adjustments"
        case .information: "Information, never summed"
        }
    }
}
