/// A font that pictures want and the machine does not have.
package struct MissingFont: Hashable, Sendable {
    /// Such as `Thai`.
    package var script: String
    /// Debian's package that has the script.
    package var package: String

    /// The fonts for some characters, each once, in the order of the table.
    package static func fonts(for scalars: [Unicode.Scalar]) -> [MissingFont] {
        var fonts: [MissingFont] = []
        for scalar in scalars {
            let font = font(for: scalar)
            if !fonts.contains(font) { fonts.append(font) }
        }
        return fonts
    }

    private static func font(for scalar: Unicode.Scalar) -> MissingFont {
        let found = scripts.first { $0.range.contains(scalar.value) }
        return MissingFont(
            script: found?.script ?? "the script of \"\(scalar)\"",
            package: found?.package ?? latin)
    }

    private static let latin = "fonts-noto-core"
    private static let cjk = "fonts-noto-cjk"

    /// The scripts of the markets, and the ranges of Unicode that tell them.
    private static let scripts: [(script: String, range: ClosedRange<UInt32>, package: String)] = [
        ("Latin", 0x0000...0x024F, latin), ("Vietnamese", 0x1E00...0x1EFF, latin),
        ("Thai", 0x0E00...0x0E7F, latin), ("Korean", 0xAC00...0xD7AF, cjk),
        ("Japanese", 0x3040...0x30FF, cjk), ("Chinese", 0x2E80...0x303F, cjk),
        ("Chinese", 0x3100...0x9FFF, cjk), ("Chinese", 0xF900...0xFAFF, cjk),
        ("Chinese", 0xFF00...0xFFEF, cjk), ("Chinese", 0x20000...0x3134F, cjk),
    ]
}

/// Tells which scripts of the markets no font of this machine has.
package enum FontCheck {
    /// A character or two of each script that exports are written in.
    private static let probes = "Aé\u{1EC7}ก่中文日本のカ한"

    /// What is missing; empty where pictures of every market come out right.
    package static func missing() -> [MissingFont] {
        let canvas = Canvas(picture: Size(1, 1))
        for probe in probes { canvas.write(String(probe), at: Point(0, 0), TextStyle(12)) }
        return MissingFont.fonts(for: canvas.missing)
    }
}
