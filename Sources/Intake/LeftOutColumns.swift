import Profiles
import Tables

extension FilePlan.Role {
    /// More columns than any sheet has.
    private static let columnsMax = 16_384

    /// Columns whose texts nothing reads below the header, those of the buyer among them.
    var columnsLeftOut: ColumnSet {
        switch self {
        case .data(let claim):
            // In a settlement a column that no profile knows may be a new fee.
            let takesUnknown = claim.layout.rows == .settlement
            return Self.notRead(claim.binding, takesUnknown: takesUnknown)
        case .beside(.reports): return ColumnSet()
        // Their rows are counted, and that is all.
        case .beside, .hidden, .unread:
            return Self.allColumns
        }
    }

    private static let allColumns = ColumnSet(0..<columnsMax)

    private static func notRead(_ binding: HeaderBinding, takesUnknown: Bool) -> ColumnSet {
        let columns = binding.columns.filter { column in
            switch column.meaning {
            case .personal, .unused: true
            case .field, .money, .named: column.isRepeated && !takesUnknown
            case nil: !takesUnknown
            }
        }
        return ColumnSet(columns.map(\.index))
    }
}
