/// Where a record was read: file, sheet and row, so that every figure can be followed to its cell.
package struct Provenance: Hashable, Sendable {
    /// The file's path below `inbox/<store>/`, with `/` between folders.
    package var file: String
    /// The sheet's name; empty for a CSV.
    package var sheet: String
    /// The row number as a spreadsheet shows it, from 1.
    package var rowNumber: Int

    package init(file: String, sheet: String, rowNumber: Int) {
        self.file = file
        self.sheet = sheet
        self.rowNumber = rowNumber
    }
}

extension Provenance: Comparable {
    package static func < (left: Provenance, right: Provenance) -> Bool {
        (left.file, left.sheet, left.rowNumber) < (right.file, right.sheet, right.rowNumber)
    }
}

extension Provenance: CustomStringConvertible {
    /// `file!sheet!row`, as reports quote it.
    package var description: String { "\(file)!\(sheet)!\(rowNumber)" }
}
