import Tables

/// One reading of a sheet's part: by the scanner, and by libxml2 from where that knows no further.
final class SheetReading {
    private let part: SheetPart
    private var scanning: PartScanning<SheetBuilder>?
    private var parsing: PartParsing<SheetBuilder>?
    private var leftOut = ColumnSet()
    /// Rows that the scanner gave before libxml2 took over, which gives them once more.
    private var repeatedCount = 0
    /// Used for rows that were given before.
    private var scratch = Row(number: 0)

    init(_ part: SheetPart, engine: MarkupEngine) throws(XLSXError) {
        self.part = part
        switch engine {
        case .scanner:
            scanning = PartScanning(
                try part.pieces(), into: part.builder(), limits: part.limits)
        case .libxml2: try handOver()
        }
    }

    /// What was noted so far.
    var notes: SheetNotes {
        var notes = scanning?.sink.notes ?? parsing?.sink.notes ?? SheetNotes()
        let forbidden = parsing?.forbiddenCharacters ?? 0
        if forbidden > 0 { notes.add(.forbiddenCharacter, at: part.name, count: forbidden) }
        return notes
    }

    /// Leaves out the texts of columns from the next piece of the part on.
    func leaveOut(_ columns: ColumnSet) {
        leftOut = columns
        scanning?.sink.leftOut = columns
        parsing?.sink.leftOut = columns
    }

    /// The next row as the part has it: rows may be out of order, and a number may come again.
    ///
    /// Rows before a failure are given first, then the failure, again and again.
    func next(into row: inout Row) throws(XLSXError) -> Bool {
        while true {
            if let scanning {
                if try next(of: scanning, into: &row) { return true }
                guard self.scanning == nil, parsing != nil else { return false }
            } else if let parsing {
                return try next(of: parsing, into: &row)
            } else {
                return false
            }
        }
    }

    /// The next row by the scanner; false at the end, or where libxml2 is to go on.
    private func next(
        of scanning: PartScanning<SheetBuilder>, into row: inout Row
    ) throws(XLSXError) -> Bool {
        while scanning.sink.waitingCount == 0 {
            if let failure = scanning.sink.failure { throw failure }
            if scanning.isAtEnd { return false }
            switch step(of: scanning) {
            case .more, .failed: continue
            case .finished: scanning.sink.finish()
            case .handOver:
                try handOver()
                return false
            }
        }
        scanning.sink.take(&row)
        return true
    }

    /// A part that cannot be unpacked is left to the reference as well, which says why.
    private func step(of scanning: PartScanning<SheetBuilder>) -> MarkupScanner.Step {
        do {
            return try scanning.advance()
        } catch {
            return .handOver
        }
    }

    private func handOver() throws(XLSXError) {
        // Rows that wait are given by libxml2.
        repeatedCount = scanning.map { $0.sink.completedCount - $0.sink.waitingCount } ?? 0
        parsing = try PartParsing(try part.stream(), into: part.builder(), limits: part.limits)
        parsing?.sink.leftOut = leftOut
        scanning = nil
    }

    private func next(
        of parsing: PartParsing<SheetBuilder>, into row: inout Row
    ) throws(XLSXError) -> Bool {
        while true {
            while parsing.sink.waitingCount == 0 {
                if let failure = parsing.failure { throw failure }
                if parsing.isAtEnd { return false }
                if !parsing.advance(), parsing.isAtEnd { parsing.sink.finish() }
            }
            guard repeatedCount > 0 else {
                parsing.sink.take(&row)
                return true
            }
            repeatedCount -= 1
            parsing.sink.take(&scratch)
        }
    }
}

/// The part of a sheet, ready to be read from its begin as often as it takes.
struct SheetPart {
    let name: String
    let archive: Archive
    let context: CellDraft.Context
    let limits: XLSXLimits

    func pieces() throws(XLSXError) -> PartPieces { try archive.pieces(of: name) }

    func stream() throws(XLSXError) -> PartStream { try archive.open(name, isSmall: false) }

    func builder() -> SheetBuilder { SheetBuilder(part: name, context, limits: limits) }
}
