/// Where a cell stands in its sheet.
package struct CellPosition: Hashable, Sendable {
    /// The row as a spreadsheet shows it, from 1.
    package var rowNumber: Int
    /// The column, from 0.
    package var columnIndex: Int

    package init(rowNumber: Int, columnIndex: Int) {
        self.rowNumber = rowNumber
        self.columnIndex = columnIndex
    }

    /// The position in spreadsheet notation, for example `H1042`.
    package var reference: String {
        Self.columnName(columnIndex) + String(rowNumber)
    }

    /// The letters of a column, for example `AA` for index 26.
    package static func columnName(_ index: Int) -> String {
        var letters: [UInt8] = []
        var rest = index
        repeat {
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
