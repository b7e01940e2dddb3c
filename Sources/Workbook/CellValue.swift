/// What a cell of a written workbook shows.
package enum CellValue: Hashable, Sendable {
    case empty
    /// Always written as text, whatever it looks like: `=1+1` and `576461413038785752` stay so.
    case text(String)
    case integer(Int)
    /// A decimal number of `unscaled` times 10^-`decimals`.
    case decimal(unscaled: Int64, decimals: Int)
    /// A calendar day as days since 1970-01-01.
    case day(number: Int)
    /// Text that leads to a cell of another sheet; rows and columns from 0.
    case link(text: String, sheet: String, row: Int)
}

/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
    /// A number format in Excel's notation; empty for the general one.
    package var numberFormat = ""
    package var isBold = false
    package var isWrapped = false
    package var isRightAligned = false
    package var isLeftAligned = false
    /// A little room at the left, for text beside right-aligned numbers.
    package var isIndented = false
    /// The text size in points.
    package var size = 10
    /// `0xRRGGBB`; nil for the default.
    package var textColour: Int?
    /// `0xRRGGBB`; nil for none.
    package var fillColour: Int?
    package var hasBottomLine = false

    init() {}

    /// A style with some of its properties set.
    package init(_ change: (inout CellStyle) -> Void) { change(&self) }

    package static let plain = CellStyle()
}

/// A line in a chart: cells of one column, named and placed on the time axis by another column.
package struct ChartLine: Hashable, Sendable {
    package var name: String
    package var sheet: String
    package var firstRow: Int
    package var lastRow: Int
    package var categoryColumn: Int
    package var valueColumn: Int
    /// `0xRRGGBB`.
    package var colour: Int
    /// The number format of the values' axis, in Excel's notation.
    package var valueFormat: String

    package init(
        name: String, sheet: String, firstRow: Int, lastRow: Int, categoryColumn: Int,
        valueColumn: Int, colour: Int, valueFormat: String = "#,##0"
    ) {
        self.name = name
        self.sheet = sheet
        self.firstRow = firstRow
        self.lastRow = lastRow
        self.categoryColumn = categoryColumn
        self.valueColumn = valueColumn
        self.colour = colour
        self.valueFormat = valueFormat
    }
}
