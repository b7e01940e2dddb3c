import Drawing

/// Where the cells of a picture stand, and how they are drawn.
struct SourcePictureLayout {
    /// A row of the grid, from the letters of the columns down.
    private struct Band {
        var label: String
        var texts: [String]
        var styles: [TextStyle]
        var fill: Color
        var isAtIssue = false
        var marks: Set<Int> = []
        var height = 0.0
    }

    private let picture: SourcePicture
    private var bands: [Band] = []
    private var widths: [Double] = []
    private var labelWidth = 0.0
    private var titleHeight = 0.0
    private(set) var size = Size(0, 0)

    private static let padding = 8.0
    private static let margin = 16.0
    private static let textSize = 14.0
    private static let cellWidths = 60.0...230.0
    /// Room for the name of a file above a narrow table.
    private static let widthMin = 620.0
    /// The band of the header, below that of the letters.
    private static let headerIndex = 1
    private static let ink = Color(0x212529)
    private static let muted = Color(0x868E96)
    private static let line = Color(0xCED4DA)
    private static let headFill = Color(0xF1F3F5)
    private static let headerFill = Color(0xE7F5FF)
    private static let markFill = Color(0xFFF3BF)
    private static let markLine = Color(0xE03131)

    init(_ picture: SourcePicture) {
        self.picture = picture
        bands = Self.bands(of: picture)
        let scratch = Canvas(picture: Size(1, 1))
        let labels = bands.map { scratch.extent(of: $0.label, TextStyle(Self.textSize)).width }
        labelWidth = 2 * Self.padding + (labels.max() ?? 0).rounded(.up)
        let bands = bands
        widths = picture.columns.indices.map { Self.width(ofColumn: $0, bands, scratch) }
        let widths = widths
        self.bands = bands.map { band in
            var band = band
            band.height = Self.height(of: band, widths, scratch)
            return band
        }
        let width = max(labelWidth + widths.reduce(0, +), Self.widthMin)
        titleHeight =
            scratch.extent(of: Self.title(picture), Self.titleStyle, width: width).height
            + Self.padding
        let note = scratch.extent(of: Self.note(picture), Self.noteStyle, width: width).height
        size = Size(
            width + 2 * Self.margin,
            2 * Self.margin + titleHeight + self.bands.map(\.height).reduce(0, +)
                + Self.padding + note)
    }

    /// As wide as its texts, within limits; the header may take several lines.
    private static func width(ofColumn place: Int, _ bands: [Band], _ scratch: Canvas) -> Double {
        let needed = bands.enumerated().map { index, band in
            let width = scratch.extent(of: band.texts[place], band.styles[place]).width
            return index == headerIndex ? wrapped(width) : width
        }
        let width = ((needed.max() ?? 0) + 2 * padding + 1).rounded(.up)
        return min(max(width, cellWidths.lowerBound), cellWidths.upperBound)
    }

    private static func height(
        of band: Band, _ widths: [Double], _ scratch: Canvas
    ) -> Double {
        let heights = widths.indices.map { place in
            scratch.extent(
                of: band.texts[place], band.styles[place], width: widths[place] - 2 * padding
            ).height
        }
        return ((heights.max() ?? 0) + padding).rounded(.up)
    }

    /// Draws the picture with its top left corner at the canvas's.
    func draw(on canvas: Canvas) {
        let width = size.width - 2 * Self.margin
        canvas.write(
            Self.title(picture), at: Point(Self.margin, Self.margin), Self.titleStyle,
            width: width)
        var top = Self.margin + titleHeight
        for band in bands {
            draw(band, at: top, on: canvas)
            top += band.height
        }
        // The marks at last, above the lines of their neighbours.
        top = Self.margin + titleHeight
        for band in bands {
            if !band.marks.isEmpty { mark(band, at: top, on: canvas) }
            top += band.height
        }
        canvas.write(
            Self.note(picture), at: Point(Self.margin, top + Self.padding), Self.noteStyle,
            width: width)
    }

    private func draw(_ band: Band, at top: Double, on canvas: Canvas) {
        var left = Self.margin
        cell(
            band.label, TextStyle(Self.textSize, bold: band.isAtIssue, color: Self.muted).right,
            Self.headFill, Rectangle(left, top, labelWidth, band.height), canvas)
        left += labelWidth
        for (place, width) in widths.enumerated() {
            let isMarked = band.marks.contains(place)
            cell(
                band.texts[place], band.styles[place], isMarked ? Self.markFill : band.fill,
                Rectangle(left, top, width, band.height), canvas)
            left += width
        }
    }

    private func cell(
        _ text: String, _ style: TextStyle, _ fill: Color, _ area: Rectangle, _ canvas: Canvas
    ) {
        canvas.fill(area, fill)
        // Neighbours share their lines.
        canvas.frame(
            Rectangle(
                area.origin.x, area.origin.y, area.size.width + 1, area.size.height + 1),
            Self.line)
        canvas.write(
            text, at: Point(area.origin.x + Self.padding, area.origin.y + Self.padding / 2), style,
            width: area.size.width - 2 * Self.padding)
    }

    private func mark(_ band: Band, at top: Double, on canvas: Canvas) {
        var left = Self.margin + labelWidth
        for (place, width) in widths.enumerated() {
            if band.marks.contains(place) {
                canvas.frame(
                    Rectangle(left - 1, top - 1, width + 3, band.height + 3), Self.markLine,
                    width: 2.5)
            }
            left += width
        }
    }

    // MARK: Texts

    private static let titleStyle = TextStyle(15, bold: true, color: ink).lines(2)
    private static let noteStyle = TextStyle(11, color: muted).lines(3)

    private static func title(_ picture: SourcePicture) -> String {
        picture.sheet.isEmpty ? picture.file : "\(picture.file)  |  \(picture.sheet)"
    }

    private static func note(_ picture: SourcePicture) -> String {
        let hidden =
            picture.hiddenColumnCount == 0
            ? "" : "\(picture.hiddenColumnCount) columns that do not bear on the claim are hidden. "
        let isMarked = picture.lines.contains { !$0.marks.isEmpty }
        let marks = isMarked ? "Marked: the figures at issue. " : ""
        return "\(hidden)\(marks)Original file: SHA-256 \(picture.sha256)"
    }

    private static func bands(of picture: SourcePicture) -> [Band] {
        let columns = picture.columns
        func styles(_ style: TextStyle) -> [TextStyle] {
            columns.map { $0.isAmount ? style.right : style }
        }
        let head = TextStyle(textSize, color: muted)
        var bands = [
            Band(label: "", texts: columns.map(\.letters), styles: styles(head), fill: headFill),
            Band(
                label: String(picture.headerRowNumber), texts: columns.map(\.header),
                styles: styles(TextStyle(13, bold: true, color: ink).lines(4)), fill: headerFill),
        ]
        var before = picture.headerRowNumber
        for line in picture.lines {
            if line.number > before + 1 {
                bands.append(
                    Band(
                        label: "\u{2026}", texts: columns.map { _ in "" }, styles: styles(head),
                        fill: .white))
            }
            let style = TextStyle(textSize, color: line.isAtIssue ? ink : muted).lines(2)
            bands.append(
                Band(
                    label: String(line.number), texts: line.texts, styles: styles(style),
                    fill: .white, isAtIssue: line.isAtIssue, marks: line.marks))
            before = line.number
        }
        return bands
    }

    /// A long header goes into several lines rather than into a wide column.
    private static func wrapped(_ width: Double) -> Double {
        width <= 125 ? width : max(110, width / 3 + 24)
    }
}

extension SourcePicture {
    /// The picture as PNG, and the characters that no font has; nil where there is no memory.
    package func png() -> (bytes: [UInt8], missing: [Unicode.Scalar])? {
        let layout = SourcePictureLayout(self)
        let canvas = Canvas(picture: layout.size)
        layout.draw(on: canvas)
        return canvas.finished().map { ($0, canvas.missing) }
    }
}
