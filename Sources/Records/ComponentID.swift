/// The name of one fee, discount, shipping or tax amount: the platform's own English column name
/// in kebab-case, for example `platform-commission`.
package struct ComponentID: Hashable, Sendable, Codable, RawRepresentable {
    package var rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }

    // Nodes of the tree of figures that every settlement layout has, under its own spellings.
    package static let total = ComponentID("total-settlement")
    package static let revenue = ComponentID("revenue")
    package static let fees = ComponentID("fees")
    package static let shipping = ComponentID("shipping")
    package static let adjustment = ComponentID("adjustment")
    package static let sales = ComponentID("subtotal-after-seller-discounts")
    package static let refunds = ComponentID("refund-subtotal-after-seller-discounts")
    package static let netSales = ComponentID("net-sales")
}

extension ComponentID: Comparable {
    package static func < (left: ComponentID, right: ComponentID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension ComponentID: CustomStringConvertible {
    package var description: String { rawValue }
}
