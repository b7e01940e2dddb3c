import Glibc

/// The text of a web page as UTF-8, piece by piece, without mark and NULs.
struct PageText {
    private let pieces: FilePieces
    private var piece = [UInt8](repeating: 0, count: FilePieces.pieceSize)
    private let converter: TextConverter
    private let nulBytesMax: Int
    private var nulBytes = 0
    private var markSize: Int
    private var isAtEnd = false

    /// Bytes at the begin that are searched for the page's own word on its encoding.
    private static let headSize = 64 << 10

    init(_ file: ArchiveFile, limits: XLSXLimits) throws(XLSXError) {
        let encoding = PageEncoding(head: try file.bytes(at: 0, count: Self.headSize))
        markSize = encoding.markSize
        guard
            let converter = TextConverter(from: encoding.name) ?? TextConverter(from: "UTF-8")
        else { throw XLSXError.unreadable(reason: "out of memory") }
        self.converter = converter
        pieces = FilePieces(file)
        nulBytesMax = limits.nulBytesMax
    }

    /// The next piece, which may be empty; nil behind the last.
    mutating func next() throws(XLSXError) -> [UInt8]? {
        guard !isAtEnd else { return nil }
        let skipped = markSize
        markSize = 0
        let count = try pieces.read(into: &piece)
        let bytes = Array(piece[..<count].dropFirst(skipped))
        isAtEnd = bytes.isEmpty && skipped == 0
        var text = converter.text(of: bytes, isLast: isAtEnd)
        guard text.contains(0) else { return text }
        let size = text.count
        text.removeAll { $0 == 0 }
        nulBytes += size - text.count
        guard nulBytes <= nulBytesMax else {
            throw XLSXError.tooLarge(part: "", limit: .nulBytes, allowed: nulBytesMax)
        }
        return text
    }
}

/// Makes UTF-8 of text in another encoding; bytes that mean nothing become replacement characters.
final class TextConverter {
    private let handle: iconv_t
    /// Bytes of a character that the last piece cut off.
    private var rest: [UInt8] = []
    private var output = [UInt8](repeating: 0, count: 16 << 10)

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Nil where the system does not know the encoding.
    init?(from name: String) {
        guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else {
            return nil
        }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// The text of the next bytes; a character that they cut off comes with the bytes after them.
    func text(of bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var input = rest + bytes
        var text: [UInt8] = []
        var start = 0
        while start < input.count {
            let (used, made, fault) = convert(&input, from: start)
            text += output[..<made]
            start += used
            if fault == EINVAL { break }
            if fault == EILSEQ {
                text += Self.replacement
                start += 1
            }
        }
        rest = Array(input[min(start, input.count)...])
        if isLast && !rest.isEmpty { text += Self.replacement }
        return text
    }

    /// One call of the system: how many bytes were read and written, and why it stopped.
    private func convert(
        _ input: inout [UInt8], from start: Int
    ) -> (used: Int, made: Int, fault: Int32) {
        var (inputLeft, outputLeft) = (input.count - start, output.count)
        var fault: Int32 = 0
        input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.advanced(by: start)
                    .assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let status = iconv(handle, &from, &inputLeft, &to, &outputLeft)
                if status == Int(bitPattern: UInt.max) { fault = errno }
            }
        }
        return (input.count - start - inputLeft, output.count - outputLeft, fault)
    }
}
