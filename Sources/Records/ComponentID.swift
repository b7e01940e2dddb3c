import Synchronization

/// The name of one fee, discount, shipping or tax amount: the platform's own English column name
/// in kebab-case, for example `platform-commission`.
///
/// There are some hundred names and many millions of amounts, so each name is kept once for the
/// life of the program: an ID is a pointer, and copying and comparing it costs next to nothing.
package struct ComponentID: Sendable, RawRepresentable {
    private let name: Unmanaged<Name>

    package init(rawValue: String) { name = Self.names.withLock { $0.name(rawValue) } }
    package init(_ rawValue: String) { self.init(rawValue: rawValue) }

    package var rawValue: String { name._withUnsafeGuaranteedRef { $0.text } }

    /// A text that is never freed.
    private final class Name: Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    /// All names that the program met.
    private struct Names {
        private var byText: [String: Unmanaged<Name>] = [:]

        mutating func name(_ text: String) -> Unmanaged<Name> {
            if let name = byText[text] { return name }
            let name = Unmanaged.passRetained(Name(text))
            byText[text] = name
            return name
        }
    }

    private static let names = Mutex(Names())
}

extension ComponentID: Hashable {
    package static func == (left: ComponentID, right: ComponentID) -> Bool {
        left.address == right.address
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(address) }

    private var address: UnsafeMutableRawPointer { name.toOpaque() }
}

extension ComponentID: Codable {}

extension ComponentID {
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
