import Workbook

/// The libraries that reports are written with.
package enum ReportLibraries {
    /// Their names and versions, as the loaded libraries tell them.
    package static var versions: [(name: String, version: String)] {
        [("libxlsxwriter", WorkbookLibrary.version)]
    }
}
