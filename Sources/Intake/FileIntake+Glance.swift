package import Profiles
package import Records
import Tables
package import XLSX

/// What the first rows of a file say of where it belongs.
package struct FileGlance: Sendable {
    package var platform: String
    package var kind: FileKind
    /// Order IDs that are long enough to be of one shop only, each once, sorted.
    package var orderIDs: [String]
}

extension FileIntake {
    /// Shorter IDs, such as `#1001`, are the same in many shops.
    private static let ownIDLengthMin = 10

    /// Looks at the first rows of a file; nil where that is no export or nothing of it is read.
    package static func glance(
        path: String, passwords: [Password] = [], catalogue: ProfileCatalogue = .builtIn
    ) -> FileGlance? {
        guard let file = try? TableFile(path: path, name: path, passwords: passwords),
            let plan = try? FilePlan(file, name: path, catalogue: catalogue)
        else { return nil }
        let reading = FileContext(plan, currency: nil, market: nil).reading
        var ids: Set<String> = []
        for sheet in plan.sheets {
            guard case .data(let claim) = sheet.role else { continue }
            let binding = claim.binding
            let index = binding.index(of: .orderID) ?? binding.index(of: .entryID)
            for row in sheet.cursor.head where row.number > binding.rowNumber {
                guard let id = try? reading.orderID(row, index) else { continue }
                // What a spreadsheet left of an ID is many orders' ID.
                if id.utf8.count >= ownIDLengthMin, !id.contains("E+") { ids.insert(id) }
            }
        }
        let profile = plan.claim.profile
        return FileGlance(
            platform: profile.platform, kind: profile.kind, orderIDs: ids.sorted())
    }
}
