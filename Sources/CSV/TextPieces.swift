/// The text of a file as UTF-8, piece by piece, without mark and NULs.
struct TextPieces {
    /// Bytes of the file in one piece.
    static let size = 256 << 10
    /// The byte order mark, as UTF-8.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The piece at hand, as UTF-8; characters may be cut at its ends.
    private(set) var bytes: [UInt8] = []
    /// Characters that were NUL, and places that were no character.
    private(set) var dirt = TextDecoder.Dirt()
    private let input: ByteInput
    /// Nil where the bytes stand for themselves.
    private let decoder: TextDecoder?
    private let dropsNULs: Bool
    /// Bytes of the file that are read at once.
    var size = TextPieces.size
    private var offset: Int
    private var raw: [UInt8] = []

    init(_ input: ByteInput, decoder: TextDecoder?, markSize: Int, dropsNULs: Bool) {
        self.input = input
        self.decoder = decoder
        self.dropsNULs = dropsNULs
        offset = markSize
    }

    /// Text that is well-formed UTF-8 or is read as if it were.
    init(utf8 bytes: [UInt8]) {
        self.init(ByteInput(bytes: bytes), decoder: nil, markSize: 0, dropsNULs: false)
    }

    /// True where no more pieces follow.
    var isAtEnd: Bool { offset >= input.size && raw.isEmpty }

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

    /// Goes to the piece that holds the byte behind the first ones; gives its place there.
    mutating func skip(_ count: Int) throws(CSVError) -> Int {
        var left = count
        while try advance(), left >= bytes.count { left -= bytes.count }
        return min(left, bytes.count)
    }

    private mutating func load() throws(CSVError) {
        guard let decoder else {
            try input.read(size, at: offset, into: &bytes)
            offset += bytes.count
            if dropsNULs { bytes.removeAll { $0 == 0 } }
            return
        }
        var read: [UInt8] = []
        try input.read(size, at: offset, into: &read)
        offset += read.count
        raw.append(contentsOf: read)
        // Characters are cut nowhere, so that each piece is decoded by itself.
        let end = offset >= input.size ? raw.count : decoder.wholeCharacters(in: raw)
        bytes.removeAll(keepingCapacity: true)
        dirt.add(decoder.append(raw[..<end], to: &bytes))
        raw.removeFirst(end)
    }
}
