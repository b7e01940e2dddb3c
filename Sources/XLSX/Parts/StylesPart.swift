/// Which cell styles show a number as a date or time.
struct StylesPart {
    /// True for styles with a date format, by the style's index.
    private(set) var areDates: [Bool] = []

    /// No styles: no number is a date.
    init() {}

    init(_ stream: PartStream, limits: XLSXLimits) throws(XLSXError) {
        let handler = StylesHandler(part: stream.name, limits: limits)
        try XMLPartReader.read(stream, into: handler, limits: limits)
        areDates = handler.formatIDs.map { id in
            handler.custom[id] ?? NumberFormat.isBuiltInDate(id)
        }
    }
}

private final class StylesHandler: XMLHandler {
    var failure: XLSXError?
    /// The number format of each style.
    var formatIDs: [Int] = []
    /// Whether the workbook's own formats are dates.
    var custom: [Int: Bool] = [:]
    private var isInFormats = false
    private var isInStyles = false
    private let part: String
    private let limits: XLSXLimits

    init(part: String, limits: XLSXLimits) {
        self.part = part
        self.limits = limits
    }

    // Formats and styles of other lists (conditional, named) have the same names.
    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmts" {
            isInFormats = true
        } else if name == "cellXfs" {
            isInStyles = true
        } else if isInFormats, name == "numFmt" {
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            custom[id] = NumberFormat.isDate(attributes["formatCode"] ?? "")
        } else if isInStyles, name == "xf" {
            formatIDs.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        }
        if max(formatIDs.count, custom.count) > limits.stylesMax {
            failure = .tooLarge(part: part, limit: .styles, allowed: limits.stylesMax)
        }
    }

    func end(_ name: XMLName) {
        if name == "numFmts" { isInFormats = false }
        if name == "cellXfs" { isInStyles = false }
    }
}
