import Tables

/// Which parts a workbook is made of, found by relationships and, where they fail, by names.
struct WorkbookParts {
    /// A worksheet and the part that holds its cells.
    struct Sheet {
        let info: SheetInfo
        let part: String
    }

    let sheets: [Sheet]
    let styles: String?
    let strings: String?
    let countsFrom1904: Bool

    init(_ archive: Archive, limits: XLSXLimits) throws(XLSXError) {
        let main = try Self.mainPart(of: archive, limits: limits)
        let workbook = try WorkbookPart(archive.open(main, isSmall: true), limits: limits)
        let links = try Relationships(of: main, in: archive, limits: limits)
        sheets = Self.sheets(workbook, links, archive)
        // A thousand sheets of one large part would be read a thousand times.
        var seen: Set<String> = []
        for sheet in sheets where !seen.insert(sheet.part.lowercased()).inserted {
            throw XLSXError.repeatedPart(part: sheet.part)
        }
        countsFrom1904 = workbook.countsFrom1904
        func part(_ type: String, _ name: String) -> String? {
            links.target(ofType: type).flatMap { archive.name(of: $0) }
                ?? archive.name(of: PartName.resolved(name, from: main))
        }
        styles = part("styles", "styles.xml")
        strings = part("sharedStrings", "sharedStrings.xml")
    }

    private static func mainPart(
        of archive: Archive, limits: XLSXLimits
    ) throws(XLSXError) -> String {
        let links = try Relationships(of: "", in: archive, limits: limits)
        let stated = links.target(ofType: "officeDocument").flatMap { archive.name(of: $0) }
        let usual = archive.name(of: "xl/workbook.xml")
        let similar = archive.names.first { $0.lowercased().hasSuffix("workbook.xml") }
        if let name = stated ?? usual ?? similar {
            guard !name.lowercased().hasSuffix(".bin") else {
                throw XLSXError.binaryWorkbook(part: name)
            }
            let content = ArchiveContent(archive)
            guard content != .wordDocument, content != .presentation else {
                throw XLSXError.otherArchive(content)
            }
            return name
        }
        if let name = archive.name(of: "xl/workbook.bin") {
            throw XLSXError.binaryWorkbook(part: name)
        }
        let content = ArchiveContent(archive)
        throw content == .other ? XLSXError.notAWorkbook : .otherArchive(content)
    }

    /// The sheets that are worksheets.
    ///
    /// Without relationships the n-th sheet is the n-th part by the number in its name.
    private static func sheets(
        _ workbook: WorkbookPart, _ links: Relationships, _ archive: Archive
    ) -> [Sheet] {
        guard !links.all.contains(where: { $0.type == "worksheet" }) else {
            return workbook.sheets.compactMap { sheet in
                guard let link = links[sheet.relationshipID] else {
                    // Reading it says that it is missing; leaving it out would say nothing.
                    return Sheet(info: sheet.info, part: sheet.relationshipID)
                }
                return link.type == "worksheet" ? Sheet(info: sheet.info, part: link.target) : nil
            }
        }
        let parts = archive.names.filter { $0.lowercased().contains("worksheets/sheet") }
            .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        return zip(workbook.sheets, parts).map { Sheet(info: $0.info, part: $1) }
    }
}
