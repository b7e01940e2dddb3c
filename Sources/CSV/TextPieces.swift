/// The text of a file as UTF-8, piece by piece, without mark and NULs.
struct TextPieces {
    /// Bytes of the file in one piece.
    static let size = 256 << 10

    /// The piece at hand, as UTF-8; characters may be cut at its ends.
    private(set) var bytes: [UInt8] = []
    private let input: ByteInput
    private let encoding: TextEncoding
    private let hasNULs: Bool
    private var offset: Int
    private var raw: [UInt8] = []
    /// Bytes of a UTF-16 character that the last piece cut off.
    private var rest: [UInt8] = []

    init(_ input: ByteInput, encoding: TextEncoding, markSize: Int, hasNULs: Bool) {
        self.input = input
        self.encoding = encoding
        self.hasNULs = hasNULs
        offset = markSize
    }

    /// True where no more pieces follow.
    var isAtEnd: Bool { offset >= input.size }

    /// Goes on to the next piece that holds text; false at the end.
    mutating func advance() throws(CSVError) -> Bool {
        repeat {
            guard !isAtEnd else {
                bytes.removeAll(keepingCapacity: true)
                return false
            }
            try load()
        } while bytes.isEmpty
        return true
    }

    private mutating func load() throws(CSVError) {
        guard encoding != .utf8 else {
            try input.read(Self.size, at: offset, into: &bytes)
            offset += bytes.count
            if hasNULs { bytes.removeAll { $0 == 0 } }
            return
        }
        try input.read(Self.size, at: offset, into: &raw)
        offset += raw.count
        bytes.removeAll(keepingCapacity: true)
        if encoding == .windows1252 {
            Windows1252.append(raw, to: &bytes)
        } else {
            let decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
            rest = decoder.append(rest + raw, to: &bytes, isLast: isAtEnd)
        }
    }
}
