package import Tables

/// The rows of one sheet, one by one, in the order of their numbers.
///
/// Memory is bounded by one piece of the sheet, unless the sheet's rows are out of order: such
/// a sheet is collected first. Copies share one reading.
package struct SheetRowSource: RowSource {
    private let reading: SheetReading

    init(_ reading: SheetReading) { self.reading = reading }

    /// Puts the next row that holds a value into `row`; false at the end.
    package mutating func next(into row: inout Row) throws(XLSXError) -> Bool {
        guard let next = try reading.next() else { return false }
        row = next
        return true
    }

    /// The next row that holds a value, nil at the end.
    package mutating func next() throws(XLSXError) -> Row? {
        var row = Row(number: 0)
        return try next(into: &row) ? row : nil
    }

    /// Formulas so far that were saved without what they came to; their cells are empty.
    package var formulasWithoutValue: Int { reading.formulasWithoutValue }

    /// How often so far a character was met that XML forbids; the rest of its text was kept.
    package var invalidCharacters: Int { reading.invalidCharacters }
}

/// One reading of a sheet's part.
final class SheetReading {
    private let reader: XMLPartReader
    private let handler: SheetHandler
    private var ready: [Row] = []
    private var position = 0
    private var isAtEnd = false
    private var failure: XLSXError?

    init(
        _ stream: PartStream, context: CellDraft.Context, isCollecting: Bool,
        limits: XLSXLimits
    ) throws(XLSXError) {
        handler = SheetHandler(
            SheetBuilder(
                part: stream.name, context, isCollecting: isCollecting, limits: limits))
        reader = try XMLPartReader(stream, handler: handler, limits: limits)
    }

    var formulasWithoutValue: Int { handler.builder.formulasWithoutValue }

    var invalidCharacters: Int { reader.invalidCharacters }

    /// The rows before a failure are given out first, then the failure, again and again.
    func next() throws(XLSXError) -> Row? {
        while position == ready.count {
            if let failure { throw failure }
            guard !isAtEnd else { return nil }
            do {
                isAtEnd = try !reader.advance()
            } catch {
                failure = error
            }
            if isAtEnd { handler.builder.finish() }
            failure = failure ?? handler.failure
            ready = handler.builder.takeReady()
            position = 0
        }
        position += 1
        return ready[position - 1]
    }
}

private final class SheetHandler: XMLHandler {
    var builder: SheetBuilder

    init(_ builder: SheetBuilder) { self.builder = builder }

    var failure: XLSXError? { builder.failure }

    func start(_ name: XMLName, _ attributes: XMLAttributes) { builder.start(name, attributes) }

    func end(_ name: XMLName) { builder.end(name) }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { builder.text(bytes) }
}
