import Tables

/// The value of one SpreadsheetML cell: its stated type and its text.
struct SpreadsheetMLData {
    private var type = Kind.text
    private var bytes: [UInt8] = []

    private enum Kind {
        case text, number, boolean, date, error
    }

    /// Bytes of the value so far.
    var size: Int { bytes.count }

    /// Forgets the value; the memory is kept for the next one.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// A value begins.
    mutating func begin() {
        clear()
        type = .text
    }

    /// Takes the value's type; one that nobody knows is text, so that nothing of it is lost.
    mutating func setType(_ name: UnsafeBufferPointer<UInt8>) {
        if name.elementsEqual("Number".utf8) {
            type = .number
        } else if name.elementsEqual("DateTime".utf8) {
            type = .date
        } else if name.elementsEqual("Boolean".utf8) {
            type = .boolean
        } else if name.elementsEqual("Error".utf8) {
            type = .error
        }
    }

    /// Takes text of the value, whatever elements around it say of its look.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

    /// The cell, with the spellings that cells of a workbook have.
    var value: (kind: Cell.Kind, text: ArraySlice<UInt8>) {
        guard type != .text else { return (.text, bytes[...]) }
        let trimmed = MarkupSpace.trimmed(bytes[...])
        switch type {
        case .number where trimmed.withUnsafeBufferPointer(NumberText.isNumber):
            return (.number, trimmed)
        case .boolean where trimmed.elementsEqual("1".utf8): return (.boolean, Self.isTrue)
        case .boolean where trimmed.elementsEqual("0".utf8): return (.boolean, Self.isFalse)
        case .error: return (.error, trimmed)
        case .date:
            guard let date = Self.date(trimmed) else { return (.text, trimmed) }
            return (.date, date)
        default: return (.text, trimmed)
        }
    }

    private static let isTrue = ArraySlice("TRUE".utf8)
    private static let isFalse = ArraySlice("FALSE".utf8)

    /// A day without a time has midnight, a time without a day one of the two days zero.
    private static func date(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let parts = text.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard let day = parts.first, matches(day, "0000-00-00"), parts.count <= 2 else {
            return nil
        }
        guard parts.count == 2 else { return day }
        let clock = parts[1].prefix(8)
        let fraction = parts[1].dropFirst(8)
        guard matches(clock, "00:00:00"),
            fraction.isEmpty || fraction.first == UInt8(ascii: ".")
        else { return nil }
        if day.elementsEqual("1899-12-31".utf8) || day.elementsEqual("1899-12-30".utf8) {
            return clock
        }
        return clock.elementsEqual("00:00:00".utf8) ? day : text[..<clock.endIndex]
    }

    /// True where the text has the pattern's marks and a digit for each of its zeros.
    private static func matches(_ text: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
        guard text.count == pattern.utf8CodeUnitCount else { return false }
        return zip(text, UnsafeBufferPointer(start: pattern.utf8Start, count: text.count))
            .allSatisfy { byte, mark in mark == 0x30 ? (0x30...0x39).contains(byte) : byte == mark }
    }
}
