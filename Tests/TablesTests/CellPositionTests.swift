import Tables
import Testing

struct CellPositionTests {
    @Test(arguments: [
        (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
        (16_383, "XFD"),
    ])
    func `a column has letters`(index: Int, letters: String) {
        #expect(CellPosition.columnName(index) == letters)
        #expect(CellPosition(rowNumber: 1_042, columnIndex: index).reference == letters + "1042")
    }

    @Test func `a row shorter than asked for has empty cells`() {
        let row = Row(number: 1, cells: [.text(" \t"), .empty])
        #expect(row[7] == .empty)
        #expect(row.isBlank)
        #expect(!Row(number: 1, cells: [.text("0")]).isBlank)
    }
}
