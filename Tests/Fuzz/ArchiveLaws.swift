import XLSX

/// An archive opens or says why not, and gives no more bytes than its limits allow.
enum ArchiveLaws {
    static func problem(with bytes: [UInt8], choice: UInt8) -> String? {
        problem(opening: bytes) ?? problem(reading: bytes, choice)
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

    /// Parts are unpacked to their end or to an error, within the limits.
    private static func problem(opening bytes: [UInt8]) -> String? {
        let limits = limits
        guard let archive = try? Archive(bytes: bytes, limits: limits) else { return nil }
        let names = archive.names
        guard names.count <= limits.entriesMax else { return "\(names.count) entries" }
        var total = 0
        for name in names {
            let size = size(of: name, in: archive, isSmall: false)
            guard size <= limits.partSizeMax else { return "\(name) has \(size) bytes" }
            let small = self.size(of: name, in: archive, isSmall: true)
            guard small <= limits.smallPartSizeMax else { return "\(name) has \(small) bytes" }
            total += size
        }
        return total <= limits.totalSizeMax ? nil : "\(total) bytes in all"
    }

    /// Bytes that a part gives before its end or an error.
    private static func size(of name: String, in archive: Archive, isSmall: Bool) -> Int {
        var size = 0
        do {
            let stream = try archive.open(name, isSmall: isSmall)
            var piece = [UInt8](repeating: 0, count: 4_096)
            while case let count = try stream.read(into: &piece), count > 0 { size += count }
        } catch {
            // A part that ends in an error has given what it has given.
        }
        return size
    }

    /// Every sheet is read alike by the scanner and by libxml2.
    private static func problem(reading bytes: [UInt8], _ choice: UInt8) -> String? {
        var limits = limits
        guard let workbook = try? Workbook(bytes: bytes, limits: limits) else { return nil }
        for sheet in workbook.sheets.indices {
            limits.pieceSize = 4_096
            let expected = SheetOutcome(
                bytes: bytes, sheet: sheet, engine: .libxml2, limits: limits)
            limits.pieceSize = Int(choice) * 16 + 64
            let found = SheetOutcome(bytes: bytes, sheet: sheet, engine: .scanner, limits: limits)
            guard found == expected else {
                return "sheet \(sheet) gives\n\(found)\nlibxml2 gives\n\(expected)"
            }
        }
        return nil
    }
}
