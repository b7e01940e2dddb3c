import Records

/// The colours of workbook and page, as `0xRRGGBB`.
enum Palette {
    static let headerFill = 0xEDF1F5
    static let alarmFill = 0xFBE3E0
    static let link = 0x1F5FA8
    static let note = 0x5B6673
    static let line = 0x2B6CB0
    static let alarm = 0xB3261E

    /// The background that stands for a severity.
    static func fill(_ severity: Severity) -> Int {
        switch severity {
        case .critical: 0xB3261E
        case .high: 0xF8D7D3
        case .medium: 0xFCEBC8
        case .low: 0xE3EEF9
        case .info: 0xEEF0F2
        }
    }

    /// The colour of text on that background.
    static func text(_ severity: Severity) -> Int {
        switch severity {
        case .critical: 0xFFFFFF
        case .high: 0x8C1D18
        case .medium: 0x7A4B00
        case .low: 0x1F4E79
        case .info: 0x4A5560
        }
    }

    /// A colour as a page spells it: `#1f5fa8`.
    static func css(_ colour: Int) -> String {
        let hex = String(colour, radix: 16)
        return "#" + String(repeating: "0", count: 6 - hex.count) + hex
    }
}
