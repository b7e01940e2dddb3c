/// Why a workbook could not be written.
package enum WorkbookError: Error, Hashable, Sendable {
    /// The file cannot be made or written; `reason` is the writing library's own sentence.
    case cannotWrite(path: String, reason: String)
    /// A sheet's name is empty, longer than 31 characters, taken, or has one of `[]:*?/\`.
    case sheetName(String)
    /// A row or column beyond what a sheet holds, or a row before one already written.
    case position(row: Int, column: Int)
}
