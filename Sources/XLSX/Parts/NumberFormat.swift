/// What a number format says about the numbers under it.
enum NumberFormat {
    private static let builtInDates = [14...22, 27...36, 45...47, 50...58]

    /// True for the dates and times among the formats that every workbook knows by number.
    static func isBuiltInDate(_ id: Int) -> Bool {
        builtInDates.contains { $0.contains(id) }
    }

    /// True where a format's code shows years, months, days, hours, minutes or seconds.
    static func isDate(_ code: String) -> Bool {
        var rest = Array(code.lowercased().utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                rest = dropCharacter(rest)
            case UInt8(ascii: "["):
                let content = rest.prefix { $0 != UInt8(ascii: "]") }
                if isElapsedTime(content) { return true }
                rest = rest.dropFirst(content.count + 1)
            case UInt8(ascii: "s") where rest.starts(with: "tandard".utf8):
                // What some languages call the general format.
                rest = rest.dropFirst("tandard".utf8.count)
            case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"),
                UInt8(ascii: "s"):
                return true
            default:
                break
            }
        }
        return false
    }

    /// `[h]`, `[mm]` and the like count time; other brackets are colours, places, conditions.
    private static func isElapsedTime(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        return "hms".utf8.contains(first) && content.allSatisfy { $0 == first }
    }

    /// What follows the next character, all its bytes.
    private static func dropCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.dropFirst().drop { $0 & 0xC0 == 0x80 }
    }
}
