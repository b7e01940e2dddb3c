package import CSV

/// The slow, obvious reader that the fast one is compared with: one byte after the other.
///
/// It knows nothing of pieces and of records that are read once more.
package struct NaiveCSV {
    private let delimiter: UInt8
    private let quote: UInt8
    private let escape: CSVDialect.QuoteEscape

    package init(delimiter: UInt8, quote: UInt8, escape: CSVDialect.QuoteEscape) {
        self.delimiter = delimiter
        self.quote = quote
        self.escape = escape
    }

    /// The cells of all records, blank lines too; nil in place of the last where a quote in it
    /// is never closed.
    package func records(of text: [UInt8]) -> [[[UInt8]]?] {
        var records: [[[UInt8]]?] = []
        var rest = text[...]
        while !rest.isEmpty {
            let record = record(&rest)
            records.append(record)
            if record == nil { break }
        }
        return records
    }

    private func record(_ rest: inout ArraySlice<UInt8>) -> [[UInt8]]? {
        var cells: [[UInt8]] = []
        while true {
            var cell: [UInt8] = []
            if rest.first == quote {
                rest.removeFirst()
                guard quoted(&rest, &cell) else { return nil }
            }
            while let byte = rest.first, byte != delimiter, byte != 10, byte != 13 {
                cell.append(byte)
                rest.removeFirst()
            }
            cells.append(unwrapped(cell))
            switch rest.popFirst() {
            case delimiter: continue
            case 13:
                if rest.first == 10 { rest.removeFirst() }
                return cells
            default: return cells
            }
        }
    }

    private func quoted(_ rest: inout ArraySlice<UInt8>, _ cell: inout [UInt8]) -> Bool {
        let backslash = UInt8(ascii: "\\")
        while let byte = rest.popFirst() {
            if byte == quote {
                guard rest.first == quote else { return true }
                rest.removeFirst()
            } else if escape == .backslash, byte == backslash, let next = rest.first,
                next == quote || next == backslash
            {
                cell.append(next)
                rest.removeFirst()
                continue
            }
            cell.append(byte)
        }
        return false
    }

    private func unwrapped(_ cell: [UInt8]) -> [UInt8] {
        if cell.count >= 3, cell.starts(with: [61, 34]), cell.last == 34 {
            let inner = cell.dropFirst(2).dropLast()
            if !inner.contains(34) { return Array(inner) }
        }
        let isForced =
            quote != 39 && cell.count >= 2 && cell[0] == 39 && (48...57).contains(cell[1])
        return isForced ? Array(cell.dropFirst()) : cell
    }
}
