/// What an export is about.
package enum FileKind: String, Sendable, CaseIterable, Comparable {
    case orders
    case settlement
    case wallet
    case unsettled
    case returns
    case bank

    package static func < (left: FileKind, right: FileKind) -> Bool {
        left.rawValue < right.rawValue
    }
}
