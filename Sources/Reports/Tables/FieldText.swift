import Money
import Records

extension Optional where Wrapped == Day {
    /// ISO 8601, or nothing.
    var field: String { map(\.description) ?? "" }
}

extension Optional where Wrapped == Amount {
    /// A plain decimal with a dot, or nothing.
    var field: String { map(\.plain) ?? "" }
}

extension Optional where Wrapped == Rate {
    /// A plain decimal such as `0.08`, or nothing.
    var field: String { map(\.plain) ?? "" }
}

extension Bool {
    /// `yes` or `no`.
    var field: String { self ? "yes" : "no" }
}
