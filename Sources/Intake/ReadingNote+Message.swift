import Records
import Tables

extension ReadingNote {
    /// The number of the row behind the last that a sheet can have.
    private static let rowNumberOutside = 1_048_577

    /// `FILE:SHEET!CELL: what was met and how often; what it means; what to do`, in one line.
    func message(file: String, sheet: String) -> String {
        var place = file
        if !sheet.isEmpty { place += ":\(sheet)" }
        if !firstPlace.isEmpty { place += sheet.isEmpty ? ":\(firstPlace)" : "!\(firstPlace)" }
        return "\(place): \(reason)"
    }

    /// The reject of cells that stand nowhere, as a row that no other row can be.
    func reject(file: String, sheet: String) -> Reject {
        Reject(
            provenance: Provenance(file: file, sheet: sheet, rowNumber: Self.rowNumberOutside),
            column: firstPlace, text: "", reason: reason)
    }

    private var reason: String {
        let again = "download the export again"
        switch kind {
        case .cellOutsideSheet:
            return "\(counted("cell stands", "cells stand")) outside the 1,048,576 rows and 16,384 "
                + "columns of a sheet, where nothing can be read; \(again)"
        case .formulaWithoutValue:
            return "\(counted("formula was", "formulas were")) saved without a result; the cell "
                + "counts as empty; save the file again in a spreadsheet, or \(again)"
        case .impossibleDate:
            return "\(counted("number", "numbers")) under a date format can be no day; it is "
                + "read as a number; mend the cell, or \(again)"
        case .forbiddenCharacter:
            return "\(counted("character", "characters")) that no workbook may hold; left out of "
                + "the texts around; nothing, unless a text looks wrong: then \(again)"
        case .droppedNUL:
            return "\(counted("NUL character", "NUL characters")) in the text; left out of the "
                + "cells around; find out what program damages the file, or \(again)"
        case .undecodableBytes:
            return "\(counted("place holds", "places hold")) bytes that are no character; "
                + "U+FFFD stands for them; save the file as CSV UTF-8, or \(again)"
        case .mendedQuotes:
            return "\(counted("row has", "rows have")) a quote where none belongs; read so that "
                + "each has a cell for each column; compare the texts of the row with the "
                + "file, or \(again)"
        }
    }

    private func counted(_ one: String, _ many: String) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
}
