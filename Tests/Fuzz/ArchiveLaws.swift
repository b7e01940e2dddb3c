import XLSX

/// An archive opens or says why not, and gives no more bytes than its limits allow.
enum ArchiveLaws {
    static func problem(with bytes: [UInt8], choice: UInt8) -> String? {
        problem(unpacking: bytes, choice) ?? problem(reading: bytes, choice)
    }

    /// Low ones, so that small archives reach them.
    private static var limits: XLSXLimits {
        var limits = XLSXLimits()
        limits.entriesMax = 20
        limits.partSizeMax = 60_000
        limits.smallPartSizeMax = 8_000
        limits.totalSizeMax = 100_000
        limits.ratioMax = 100
        limits.ratioFreeSize = 2_000
        limits.sheetsMax = 5
        limits.cellSizeMax = 500
        limits.collectedCellsMax = 20_000
        limits.collectedSizeMax = 400_000
        limits.spinCountMax = 1_000
        return limits
    }

    /// Parts are unpacked to their end or to an error, within the limits, and alike by both
    /// unpackers.
    private static func problem(unpacking bytes: [UInt8], _ choice: UInt8) -> String? {
        var limits = limits
        limits.pieceSize = pieceSize(choice)
        guard let archive = try? Archive(bytes: bytes, limits: limits) else { return nil }
        let names = archive.names
        guard names.count <= limits.entriesMax else { return "\(names.count) entries" }
        var total = 0
        for name in names {
            let whole = try? content(of: name, in: archive, isSmall: false)
            let pieces = try? contentInPieces(of: name, in: archive)
            guard pieces == whole else { return "\(name) is unpacked in two ways" }
            let small = try? content(of: name, in: archive, isSmall: true)
            let sizes = (whole?.count ?? 0, small?.count ?? 0)
            guard sizes.0 <= limits.partSizeMax, sizes.1 <= limits.smallPartSizeMax else {
                return "\(name) has \(sizes) bytes"
            }
            total += sizes.0
        }
        return total <= limits.totalSizeMax ? nil : "\(total) bytes in all"
    }

    private static func content(
        of name: String, in archive: Archive, isSmall: Bool
    ) throws(XLSXError) -> [UInt8] {
        let stream = try archive.open(name, isSmall: isSmall)
        var content: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while case let count = try stream.read(into: &piece), count > 0 {
            content += piece[..<count]
        }
        return content
    }

    private static func contentInPieces(
        of name: String, in archive: Archive
    ) throws(XLSXError) -> [UInt8] {
        let pieces = try archive.pieces(of: name)
        var content: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1_000)
        while true {
            let count = try room.withUnsafeMutableBufferPointer { room throws(XLSXError) in
                try pieces.read(into: room)
            }
            guard count > 0 else { return content }
            content += room[..<count]
        }
    }

    private static func pieceSize(_ choice: UInt8) -> Int { Int(choice) * 16 + 64 }

    /// Every sheet is read alike by the scanner and by libxml2; of a damaged one either may give
    /// more rows before it fails.
    private static func problem(reading bytes: [UInt8], _ choice: UInt8) -> String? {
        var limits = limits
        guard let workbook = try? Workbook(bytes: bytes, limits: limits) else { return nil }
        for sheet in workbook.sheets.indices {
            limits.pieceSize = 4_096
            let expected = SheetOutcome(
                bytes: bytes, sheet: sheet, engine: .libxml2, limits: limits)
            limits.pieceSize = pieceSize(choice)
            let found = SheetOutcome(bytes: bytes, sheet: sheet, engine: .scanner, limits: limits)
            let bothFail = found.failure != nil && expected.failure != nil
            guard found == expected || bothFail && haveSameBegin(found, expected) else {
                return "sheet \(sheet) gives\n\(found)\nlibxml2 gives\n\(expected)"
            }
        }
        return nil
    }

    private static func haveSameBegin(_ one: SheetOutcome, _ other: SheetOutcome) -> Bool {
        zip(one.rows, other.rows).allSatisfy { $0 == $1 }
    }
}
