/// What takes bytes from strangers, each with the laws that hold whatever the bytes are.
///
/// `make fuzz` looks for bytes that break a law; the tests of CSV, Money and XLSX try all bytes
/// again that ever did, and those that the search begins with.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case amount, csv, sheet, strings, zip

    /// The law that some input breaks; nil where all hold.
    ///
    /// The first byte of the input chooses how the others are read.
    package func problem(with input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let bytes = Array(input.dropFirst())
        return switch self {
        case .amount: AmountLaws.problem(with: bytes, choice: choice)
        case .csv: CSVLaws.problem(with: bytes, choice: choice)
        case .sheet: PartLaws.problem(sheet: bytes, choice: choice)
        case .strings: PartLaws.problem(strings: bytes, choice: choice)
        case .zip: ArchiveLaws.problem(with: bytes, choice: choice)
        }
    }

    /// Bytes that a reader takes at once: cuts at a few places of the input that the choice
    /// moves, or at very many.
    static func pieceSize(_ choice: UInt8, of count: Int) -> Int {
        choice < 32 ? Int(choice) + 1 : count / 4 + Int(choice) - 31
    }
}
