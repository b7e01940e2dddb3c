/// The cells of a file that are not all ASCII, each once, from whatever depth of the file.
struct LegacySample {
    private static let sizeMax = 64 << 10
    private static let cellSizeMax = 4 << 10

    /// The cells, each with a line feed behind it.
    private(set) var bytes: [UInt8] = []
    private var seen: Set<[UInt8]> = []

    init(_ input: ByteInput) throws(CSVError) {
        var read: [UInt8] = []
        var piece: [UInt8] = []
        var offset = 0
        while offset < input.size, bytes.count < Self.sizeMax {
            try input.read(TextPieces.size, at: offset, into: &read)
            offset += read.count
            piece.append(contentsOf: read)
            // A cell that the piece cuts off goes to the next one, unless it is endless.
            let end = offset < input.size ? piece.lastIndex(where: Self.endsCell) : nil
            let isEndless = end == nil && piece.count < TextPieces.size * 2
            let taken = end ?? (offset < input.size && isEndless ? 0 : piece.count)
            take(piece[..<taken])
            piece.removeFirst(taken)
        }
    }

    /// Bytes that stand between cells and are never the second of a character.
    private static func endsCell(_ byte: UInt8) -> Bool {
        switch byte {
        case lineFeed, carriageReturn, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
            UInt8(ascii: "\""):
            true
        default: false
        }
    }

    private mutating func take(_ piece: ArraySlice<UInt8>) {
        var index = piece.startIndex
        while bytes.count < Self.sizeMax,
            let found = piece[index...].firstIndex(where: { $0 >= 0x80 })
        {
            let start = piece[index..<found].lastIndex(where: Self.endsCell).map { $0 + 1 }
            let end = piece[found...].firstIndex(where: Self.endsCell) ?? piece.endIndex
            let cell = Array(piece[(start ?? index)..<end].prefix(Self.cellSizeMax))
            if seen.insert(cell).inserted {
                bytes.append(contentsOf: cell)
                bytes.append(lineFeed)
            }
            index = end
        }
    }
}
