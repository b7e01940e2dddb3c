/// Which encoding a file is in, found from all its bytes.
struct EncodingDetection {
    let encoding: TextEncoding
    /// Bytes of the mark at the file's begin.
    let markSize: Int
    /// NUL characters in the file.
    let nulBytes: Int

    /// Looks at the mark, else at the places of NULs, else checks the whole file for UTF-8.
    init(_ input: ByteInput) throws(CSVError) {
        var head: [UInt8] = []
        try input.read(4096, at: 0, into: &head)
        if let (encoding, size) = Self.mark(of: head) {
            (self.encoding, markSize) = (encoding, size)
            nulBytes = encoding == .utf8 ? try Self.check(input).nulBytes : 0
        } else if let encoding = Self.wideEncoding(of: head) {
            (self.encoding, markSize, nulBytes) = (encoding, 0, 0)
        } else {
            let check = try Self.check(input)
            (markSize, nulBytes) = (0, check.nulBytes)
            encoding = check.isValid ? .utf8 : .windows1252
        }
    }

    private static func mark(of head: [UInt8]) -> (TextEncoding, Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark: in the text of a table every second byte is mostly zero.
    private static func wideEncoding(of head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        var zeros = (even: 0, odd: 0)
        for index in 0..<pairs * 2 where head[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard max(zeros.even, zeros.odd) > max(1, pairs * 6 / 10) else { return nil }
        if zeros.even * 20 < pairs { return .utf16LittleEndian }
        return zeros.odd * 20 < pairs ? .utf16BigEndian : nil
    }

    /// A character that the file's end cuts off does not make the rest of it another encoding.
    private static func check(_ input: ByteInput) throws(CSVError) -> UTF8Check {
        var check = UTF8Check()
        var piece: [UInt8] = []
        var offset = 0
        while offset < input.size {
            try input.read(TextPieces.size, at: offset, into: &piece)
            check.take(piece)
            offset += piece.count
        }
        return check
    }
}
