import Tables

/// The list of sheets, in the order of their tabs.
struct WorkbookPart {
    /// One sheet as the list names it.
    struct Sheet {
        let info: SheetInfo
        let relationshipID: String
    }

    let sheets: [Sheet]
    /// True where day 0 is 1904-01-01.
    let countsFrom1904: Bool

    init(_ stream: PartStream, limits: XLSXLimits) throws(XLSXError) {
        let handler = WorkbookHandler(part: stream.name, limits: limits)
        try XMLPartReader.read(stream, into: handler, limits: limits)
        guard handler.isWorkbook else { throw XLSXError.notAWorkbook }
        sheets = handler.sheets
        countsFrom1904 = handler.countsFrom1904
    }
}

private final class WorkbookHandler: XMLHandler {
    var failure: XLSXError?
    var sheets: [WorkbookPart.Sheet] = []
    var countsFrom1904 = false
    var isWorkbook = false
    private let part: String
    private let limits: XLSXLimits

    init(part: String, limits: XLSXLimits) {
        self.part = part
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbook" {
            isWorkbook = true
        } else if name == "workbookPr" {
            countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
        } else if name == "sheet" {
            guard sheets.count < limits.sheetsMax else {
                failure = .tooLarge(part: part, limit: .sheets, allowed: limits.sheetsMax)
                return
            }
            let state = attributes["state"] ?? "visible"
            sheets.append(
                WorkbookPart.Sheet(
                    info: SheetInfo(
                        name: attributes["name"] ?? "", isVisible: state == "visible"),
                    relationshipID: attributes["id"] ?? ""))
        }
    }
}
