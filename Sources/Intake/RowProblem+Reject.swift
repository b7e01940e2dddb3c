import Profiles
import Records
import Tables

extension RowProblem {
    private static let quotedMax = 60

    /// The reject of a row, with its sentence: what is wrong, what was expected, what to do.
    func reject(_ binding: HeaderBinding?, at provenance: Provenance) -> Reject {
        let column = columnIndex.flatMap { index in
            binding?.columns.first { $0.index == index }
        }
        let header = column?.header ?? ""
        let isPersonal = column?.meaning == .personal
        let quoted = isPersonal ? "" : HeaderText.trimmed(text)
        return Reject(
            provenance: provenance, column: header, text: isPersonal ? "" : text,
            reason: reason(String(quoted.prefix(Self.quotedMax)), in: header))
    }

    private func reason(_ text: String, in header: String) -> String {
        let again = "mend the cell, or download the export again"
        let place = header.isEmpty ? "" : " in column \"\(header)\""
        switch fault {
        case .empty(let expected):
            return "nothing stands\(place); expected \(expected); \(again)"
        case .amount(let expected):
            return "cannot read \"\(text)\"\(place) as an amount; expected \(expected); \(again)"
        case .currency(let found, let rowCurrency):
            return "\"\(text)\"\(place) is in \(found), the row in \(rowCurrency); "
                + "expected one currency in a row; \(again)"
        case .tooLarge:
            return "\"\(text)\"\(place) is larger than any amount; "
                + "expected at most 1,000,000,000,000 units; \(again)"
        case .damaged:
            return "\"\(text)\"\(place) has more than the \(Cell.exactDigitsMax) digits that a "
                + "spreadsheet keeps of a number, so the others may be wrong; "
                + "expected an amount with all its digits; download the export again"
        case .lossy:
            return "\"\(text)\"\(place) is in scientific notation, which leaves digits out; "
                + "expected an amount with all its digits; download the export again, or format "
                + "the column as a number with all digits where the file was saved"
        case .day(let expected):
            return "cannot read \"\(text)\"\(place) as a day; expected \(expected); \(again)"
        case .orderID:
            return "\"\(text)\"\(place) is no order ID; expected digits; \(again)"
        case .quantity:
            return "cannot read \"\(text)\"\(place) as a quantity; expected digits; \(again)"
        case .currencyCode:
            return "\"\(text)\"\(place) is no currency; expected a code such as IDR; \(again)"
        case .cutOff(let cells, let columns):
            return "the row is cut off after \(cells) of \(columns) cells; "
                + "expected a cell for each column; download the export again"
        case .surplus(let cells, let columns):
            return "the row has \(cells) cells for \(columns) columns; expected a cell for each "
                + "column, with quotes around texts that hold the separator; "
                + "download the export again"
        }
    }
}
