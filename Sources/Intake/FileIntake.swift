package import Money
package import Profiles
package import Records
import Tables
package import XLSX

/// One export file, from bytes to records.
package enum FileIntake {
    /// Reads a file to its end.
    ///
    /// What the file says of its currency and market goes before what is given, which stands for
    /// what the configuration and the store's other files say.
    package static func read(
        path: String, name: String, currency: Currency?, market: String?,
        passwords: [Password] = [], catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> FileContents {
        let sizeBytes = try FileDigest.sizeBytes(path: path)
        let digest = try FileDigest.sha256(path: path)
        return try TableFile.reading(path: path, name: name, passwords) {
            file throws(IntakeError) in
            try read(
                file, name: name, sha256: digest, sizeBytes: sizeBytes, currency: currency,
                market: market, catalogue: catalogue)
        }
    }

    /// The same for sheets that are open already.
    package static func read(
        _ file: TableFile, name: String, sha256: String, sizeBytes: Int, currency: Currency?,
        market: String?, catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> FileContents {
        let (contents, _) = try contents(
            file, FilePlan(file, name: name, catalogue: catalogue), name: name,
            currency: currency, market: market)
        var result = contents
        result.facts.sha256 = sha256
        result.facts.sizeBytes = sizeBytes
        return result
    }

    /// What a file is; one that no profile knows is told as such in its problems.
    package static func inspect(
        path: String, name: String, passwords: [Password] = [],
        catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> FileInspection {
        try TableFile.reading(path: path, name: name, passwords) { file throws(IntakeError) in
            try inspect(file, name: name, catalogue: catalogue)
        }
    }

    /// The same for sheets that are open already.
    package static func inspect(
        _ file: TableFile, name: String, catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> FileInspection {
        var inspection = FileInspection(name: name, container: file.container)
        inspection.encoding = file.dialect?.encoding
        inspection.delimiter = file.dialect?.delimiter
        let plan: FilePlan
        do {
            plan = try FilePlan(file, name: name, catalogue: catalogue)
        } catch {
            guard case .unknownExport = error else { throw error }
            inspection.problems = [error.message]
            inspection.sheets = file.sheets.map { sheet in
                SheetInspection(name: sheet.name, isVisible: sheet.isVisible)
            }
            return inspection
        }
        let profile = plan.claim.profile
        inspection.kind = profile.kind
        inspection.profile = profile.id
        inspection.platform = profile.platform
        inspection.language = plan.claim.binding.language ?? .english
        inspection.sheets = plan.sheets.map(inspected)
        var stated: Currency?
        do {
            stated = try contents(file, plan, name: name, currency: nil, market: nil).0.facts
                .currency
        } catch {
            guard error.isUnknownCurrency else { throw error }
            inspection.problems.append(error.message)
        }
        // A file that names no currency is shown all the same, as amounts of none.
        let (contents, counts) = try contents(
            file, plan, name: name, currency: stated ?? Currency(code: "XXX"), market: nil)
        inspection.take(contents, counts)
        inspection.currency = stated
        return inspection
    }

    private static func contents(
        _ file: TableFile, _ plan: FilePlan, name: String, currency: Currency?, market: String?
    ) throws(IntakeError) -> (FileContents, rowCounts: [Int]) {
        // 1. What holds for the whole file: needs the header and the first rows.
        let context = FileContext(plan, currency: currency, market: market)
        guard let fallback = context.currency else {
            let sheet = plan.sheets.first { $0.role.binding != nil }?.info.name ?? ""
            throw .unknownCurrency(file: name, sheet: sheet)
        }
        // 2. Every row of every sheet: gives records, ignored and rejected rows.
        var reading = FileReading(
            plan.claim, context, currency: fallback, name: name,
            isDelimited: file.container == "csv")
        for sheet in plan.sheets { try reading.read(sheet) }
        // 3. The facts that only all rows tell.
        let contents = reading.contents(plan.claim.profile, sha256: "", sizeBytes: 0)
        return (contents, reading.sheetRowCounts)
    }

    private static func inspected(_ sheet: FilePlan.Sheet) -> SheetInspection {
        var result = SheetInspection(name: sheet.info.name, isVisible: sheet.info.isVisible)
        guard let binding = sheet.role.binding else { return result }
        result.headerRow = binding.rowNumber
        var addsRepeated = false
        if case .data(let claim) = sheet.role {
            addsRepeated = claim.layout.addsRepeatedColumns
        }
        for column in binding.columns {
            let isRead = !column.isRepeated || (addsRepeated && column.isMoney)
            if let meaning = column.meaning, isRead {
                result.mappedColumns.append(
                    SheetInspection.MappedColumn(header: column.header, meaning: meaning.name))
            } else {
                let name = CellPosition.columnName(column.index)
                result.unknownColumns.append(
                    column.header.isEmpty ? "(no header, column \(name))" : column.header)
            }
        }
        return result
    }
}

extension FileInspection {
    /// Takes over what reading the whole file gave.
    fileprivate mutating func take(_ contents: FileContents, _ rowCounts: [Int]) {
        market = contents.facts.market
        currency = contents.facts.currency
        period = contents.facts.period
        totals = contents.controlTotals
        rowCount = contents.rowCount
        for (index, count) in rowCounts.enumerated() { sheets[index].rowCount = count }
        let shownMax = 20
        problems += contents.rejects.prefix(shownMax).map { reject in
            "\(reject.provenance): \(reject.reason)"
        }
        let rest = contents.rejects.count - shownMax
        if rest > 0 { problems.append("and \(rest) more rows that cannot be read") }
        problems += contents.notes
        let words = [
            "unread-sheet": "is not known and was not read",
            "hidden-sheet": "is hidden and was not read; a visible sheet has the same header",
        ]
        let unread = contents.ignored.filter { words[$0.rule] != nil }
        var told: Set<String> = []
        for row in unread where told.insert(row.provenance.sheet).inserted {
            problems.append("sheet \"\(row.provenance.sheet)\" \(words[row.rule, default: ""])")
        }
    }
}
