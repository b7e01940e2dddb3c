import Drawing
import Money
import Records

/// evidence.pdf: what happened, the arithmetic, the rule, and the rows of the platform's files.
struct EvidenceDocument {
    private let pack: Pack
    /// English.
    private let words: TicketWords
    private let canvas: Canvas
    private var top = 0.0
    private var page = Size.a4
    private var pageNumber = 1

    private static let margin = 46.0
    private static let ink = Color(0x212529)
    private static let muted = Color(0x868E96)
    private static let accent = Color(0xC92A2A)
    private static let line = Color(0xCED4DA)
    /// Findings that the table on the page lists; orders.csv lists all.
    private static let listedMax = 12

    private init(_ pack: Pack, _ words: TicketWords, title: String) {
        self.pack = pack
        self.words = words
        canvas = Canvas(document: .a4, title: title, day: pack.asOf.description)
        top = Self.margin
    }

    /// The document as PDF, and the characters that no font has; nil where there is no memory.
    static func pdf(
        _ pack: Pack, _ ticket: Ticket, _ words: TicketWords
    ) -> (bytes: [UInt8], missing: [Unicode.Scalar])? {
        var document = EvidenceDocument(pack, words, title: ticket.title)
        document.writeHead(ticket)
        for example in pack.examples { document.write(example) }
        if pack.findings.count > 1 { document.writeFindings() }
        document.writeOriginals()
        document.writePictures()
        document.writeFooter()
        return document.canvas.finished().map { ($0, document.canvas.missing) }
    }

    private var width: Double { page.width - 2 * Self.margin }

    // MARK: Parts

    private mutating func writeHead(_ ticket: Ticket) {
        paragraph(ticket.title, TextStyle(17, bold: true, color: Self.ink), space: 8)
        let market = pack.store.market.isEmpty ? "" : " \(pack.store.market)"
        facts([
            ("Platform", pack.store.platform + market), ("Shop", pack.store.id),
            ("Claim", pack.claim.display), ("Evidence", "\(pack.id), as of \(pack.asOf)"),
        ])
    }

    private mutating func write(_ example: PackExample) {
        let finding = example.finding
        let isOne = pack.findings.count == 1
        heading(isOne ? "What happened" : "What happened: \(Self.subject(of: finding))")
        if let text = Ticket.text(pack, example, words) { paragraph(text) }
        // What a rate makes stands below, step by step.
        if example.formula.isEmpty { paragraph(finding.explanation) }
        var rows: [(String, String)] = []
        if isOne, !finding.orderID.isEmpty { rows.append(("Order", finding.orderID)) }
        if let created = finding.orderCreatedOn { rows.append(("Created on", "\(created)")) }
        rows.append(("Settled or due on", "\(finding.occurredOn)"))
        if let component = finding.component {
            let spoken = component.rawValue.replacing("-", with: " ")
            let quoted = example.header.isEmpty ? "" : " (in the file: \(example.header))"
            rows.append(("Fee", spoken + quoted))
        }
        if let expected = finding.expected { rows.append(("Expected", expected.display)) }
        if let actual = finding.actual { rows.append(("Actual", actual.display)) }
        if let delta = finding.delta { rows.append(("Difference", delta.display)) }
        facts(rows, isLastBold: true)
        if !example.workings.isEmpty {
            heading("Arithmetic", 11)
            for working in example.workings { paragraph(working) }
        }
        if !example.rule.isEmpty {
            heading("Rule", 11)
            for sentence in example.rule { paragraph(sentence) }
        }
    }

    private mutating func writeFindings() {
        let count = pack.findings.count
        heading("All \(count) cases: \(pack.claim.display)")
        for finding in pack.findings.prefix(Self.listedMax) {
            facts([
                (
                    Self.subject(of: finding),
                    "\(finding.occurredOn)   expected \(finding.expected?.display ?? "-"), actual "
                        + "\(finding.actual?.display ?? "-"), difference "
                        + "\(finding.delta?.display ?? "-")"
                )
            ])
        }
        let rest = count - Self.listedMax
        if rest > 0 {
            paragraph("\(rest) more cases with their amounts are in the attached orders.csv.")
        }
    }

    private mutating func writeOriginals() {
        heading("The files")
        let intro = """
            Every figure stands in a file that the platform or the bank itself exported. The files \
            are kept unchanged; their SHA-256 proves it.
            """
        paragraph(intro)
        for original in pack.originals {
            facts([("\(original.kind)", original.name)])
            paragraph("SHA-256 \(original.sha256)", TextStyle(8, color: Self.muted), space: 8)
        }
    }

    private mutating func writePictures() {
        let wide = Size(Size.a4.height, Size.a4.width)
        for (index, picture) in pack.pictures.enumerated() {
            let layout = SourcePictureLayout(picture)
            let factor = min(0.8, (wide.width - 2 * Self.margin + 32) / layout.size.width)
            let height = layout.size.height * factor
            if page != wide || top + height > page.height - Self.margin { breakPage(wide) }
            if index == 0 { heading("The rows in the files") }
            canvas.scaled(by: factor, from: Point(Self.margin - 16 * factor, top)) {
                layout.draw(on: canvas)
            }
            top += height + 6
        }
    }

    // MARK: Building blocks

    private mutating func heading(_ text: String, _ size: Double = 12.5) {
        top += 8
        paragraph(text, TextStyle(size, bold: true, color: Self.ink), space: 4, keep: 40)
    }

    private mutating func paragraph(
        _ text: String, _ style: TextStyle = TextStyle(10, color: Self.ink), space: Double = 5,
        keep: Double = 0
    ) {
        let style = style.lines(60)
        let height = canvas.extent(of: text, style, width: width).height
        if top + height + keep > page.height - Self.margin { breakPage(page) }
        canvas.write(text, at: Point(Self.margin, top), style, width: width)
        top += height + space
    }

    /// Names at the left, values beside them.
    private mutating func facts(_ rows: [(String, String)], isLastBold: Bool = false) {
        let nameWidth = 126.0
        for (index, row) in rows.enumerated() {
            let isBold = isLastBold && index == rows.count - 1
            let name = TextStyle(10, color: Self.muted).lines(3)
            let style = TextStyle(10, bold: isBold, color: isBold ? Self.accent : Self.ink)
                .lines(4)
            let left = Self.margin + nameWidth + 8
            let valueWidth = width - nameWidth - 8
            let height = max(
                canvas.extent(of: row.1, style, width: valueWidth).height,
                canvas.extent(of: row.0, name, width: nameWidth).height)
            if top + height > page.height - Self.margin { breakPage(page) }
            canvas.write(row.0, at: Point(Self.margin, top), name, width: nameWidth)
            canvas.write(row.1, at: Point(left, top), style, width: valueWidth)
            top += height + 2
        }
        top += 4
    }

    private mutating func breakPage(_ size: Size) {
        writeFooter()
        canvas.beginPage(size: size)
        page = size
        pageNumber += 1
        top = Self.margin
    }

    private func writeFooter() {
        let style = TextStyle(8, color: Self.muted)
        let y = page.height - Self.margin / 2 - 8
        canvas.fill(Rectangle(Self.margin, y - 5, width, 0.5), Self.line)
        canvas.write(pack.name, at: Point(Self.margin, y), style, width: width / 2)
        canvas.write(
            "Page \(pageNumber)", at: Point(Self.margin + width / 2, y), style.right,
            width: width / 2)
    }

    private static func subject(of finding: Discrepancy) -> String {
        [finding.orderID, finding.payoutID, finding.entryID].first { !$0.isEmpty }
            ?? finding.occurredOn.description
    }
}
