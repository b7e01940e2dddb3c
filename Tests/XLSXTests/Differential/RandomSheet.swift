import TestSupport

/// A sheet and its shared texts, spelled in all the ways that XML allows and writers use.
struct RandomSheet {
    private var random: SeededRandom
    private var prefix = ""

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The sheet's part.
    mutating func sheet() -> String {
        prefix = random.oneIn(4) ? "x:" : ""
        let namespace = prefix.isEmpty ? "xmlns" : "xmlns:x"
        var text = random.oneIn(3) ? "" : declaration()
        text += "<\(prefix)worksheet \(namespace)=\"\(PackageFixture.main)\">" + filler()
        if random.oneIn(2) { text += "<\(prefix)dimension ref=\"A1:B2\"/>" }
        text += filler() + "<\(prefix)sheetData>"
        var row = 1
        for _ in 0..<random.below(12) {
            row += random.oneIn(8) ? random.below(5) - 2 : 1
            text += filler() + element("row", rowAttributes(max(1, row)), cells(max(1, row)))
        }
        return text + "</\(prefix)sheetData>" + filler() + "</\(prefix)worksheet>" + filler()
    }

    /// The shared texts' part.
    mutating func strings() -> String {
        prefix = random.oneIn(4) ? "x:" : ""
        let namespace = prefix.isEmpty ? "xmlns" : "xmlns:x"
        var text = random.oneIn(3) ? "" : declaration()
        text += "<\(prefix)sst \(namespace)=\"\(PackageFixture.main)\" count=\"9\">"
        for _ in 0..<random.below(12) { text += filler() + element("si", "", richText()) }
        return text + "</\(prefix)sst>"
    }

    private mutating func declaration() -> String {
        random.pick([
            "<?xml version=\"1.0\"?>",
            "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "\u{FEFF}<?xml version=\"1.0\" ?>",
            "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            "<?xml  version=\"1.0\"\tstandalone=\"no\"?>",
        ])
    }

    private mutating func rowAttributes(_ row: Int) -> String {
        var attributes: [String] = []
        if !random.oneIn(5) { attributes.append(attribute("r", String(row))) }
        if random.oneIn(3) { attributes.append(attribute("spans", "1:9")) }
        if random.oneIn(6) { attributes.append(attribute("x14ac:dyDescent", "0.25")) }
        return joined(attributes)
    }

    private mutating func cells(_ row: Int) -> String {
        var text = ""
        var column = 0
        for _ in 0..<random.below(7) {
            column += random.oneIn(6) ? random.below(4) - 1 : 1
            text += filler() + cell(row, max(0, column))
        }
        return text + filler()
    }

    private mutating func cell(_ row: Int, _ column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column)))
        if prefix.isEmpty, random.oneIn(3) { return usualCell("\(letter)\(row)") }
        var attributes: [String] = []
        if !random.oneIn(5) {
            let reference = random.pick(["\(letter)\(row)", "\(letter.lowercased())\(row)"])
            attributes.append(attribute("r", random.oneIn(40) ? "$A$9999999" : reference))
        }
        let type = random.pick(["", "s", "str", "inlineStr", "n", "b", "e", "d", "odd", "s"])
        if !type.isEmpty { attributes.append(attribute("t", type)) }
        if random.oneIn(3) { attributes.append(attribute("s", String(random.below(4)))) }
        let content: String
        switch type {
        case "inlineStr": content = element("is", "", richText())
        case "s": content = element("v", "", random.oneIn(30) ? "99" : String(random.below(4)))
        default: content = random.oneIn(9) ? "" : formula() + element("v", "", value(type))
        }
        if content.isEmpty && random.oneIn(2) { return "<\(prefix)c\(joined(attributes))/>" }
        return element("c", joined(attributes), filler() + content + filler())
    }

    /// A cell as nearly all writers spell it.
    private mutating func usualCell(_ reference: String) -> String {
        let type = random.pick(["", "s", "str", "inlineStr", "n", "b", "d"])
        let style = random.oneIn(3) ? " s=\"\(random.below(4))\"" : ""
        let attributes = "r=\"\(reference)\"" + style + (type.isEmpty ? "" : " t=\"\(type)\"")
        if type == "inlineStr" || random.oneIn(9) {
            return "<c \(attributes)><is><t>\(random.oneIn(4) ? number() : words())</t></is></c>"
        }
        let text = type == "s" ? String(random.below(4)) : value(type)
        return "<c \(attributes)><v>\(text)</v></c>"
    }

    private mutating func formula() -> String {
        random.oneIn(5) ? element("f", "", "A1&amp;\"x\"&lt;2") : ""
    }

    private mutating func value(_ type: String) -> String {
        switch type {
        case "b": random.pick(["0", "1", "true", "TRUE"])
        case "e": random.pick(["#N/A", "#REF!", "ERROR"])
        case "d": random.pick(["2024-11-01", "2024-11-01T10:00:00Z", "soon"])
        case "", "n": number()
        default: words()
        }
    }

    private mutating func number() -> String {
        random.pick([
            "1", "-1.50", " 45597 ", "45597.5", "1E+17", "576461413038785752", "0.1", "60",
            "0.57999999999999996", "1&#48;0", "<![CDATA[12]]>3", "1<!-- -->2", "", "x", "2958466",
        ])
    }

    private mutating func words() -> String {
        (0..<random.below(4) + 1).map { _ in
            random.pick([
                "plain", "two words", " a ", "a&amp;b", "&lt;tag&gt;", "&#x1F600;", "ä€",
                "Thành tiền",
                "ค่าธรรมเนียม", "佣金", "_x000D_", "_x005F_x000D_", "]]", "]", "a\r\nb\rc\nd", "\t",
                "\u{7F}",
                "<![CDATA[<raw> & ]] text\r\n]]>", "<!-- no text -->", "<?pi text?>", "&quot;",
                "=1+1",
            ])
        }.joined(separator: random.pick(["", " ", "\n"]))
    }

    private mutating func richText() -> String {
        switch random.below(5) {
        case 0:
            let runs = (0..<2).map { _ in element("r", "", element("t", space(), words())) }
            return runs.joined() + element("rPh", " sb=\"0\" eb=\"1\"", element("t", "", "kana"))
        case 1: return ""
        case 2: return element("t", space(), words()) + element("t", "", words())
        default: return element("t", space(), words())
        }
    }

    private mutating func space() -> String {
        random.oneIn(2) ? " " + attribute("xml:space", random.pick(["preserve", "default"])) : ""
    }

    private mutating func attribute(_ name: String, _ value: String) -> String {
        let quote = random.pick(["\"", "\"", "\"", "'"])
        let equals = random.pick(["=", "=", "=", " = ", "\n=", "=\t"])
        return name + equals + quote + value + quote
    }

    private mutating func joined(_ attributes: [String]) -> String {
        attributes.shuffled(using: &random).map {
            random.pick([" ", " ", "\n", "\t ", "\r\n"]) + $0
        }
        .joined()
    }

    private mutating func element(_ name: String, _ attributes: String, _ content: String) -> String
    {
        let end = random.pick(["", "", " ", "\n"])
        return "<\(prefix)\(name)\(attributes)\(end)>\(content)</\(prefix)\(name)\(end)>"
    }

    /// What may stand between elements and means nothing.
    private mutating func filler() -> String {
        random.pick([
            "", "", "", "", " ", "\r\n", "\n  ", "<!-- a <c r='A1'> - -->", "<?x y?>",
            "<?a-b c?>",
        ])
    }
}
