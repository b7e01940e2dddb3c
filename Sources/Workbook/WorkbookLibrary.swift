import CXLSXWriter

/// The library that workbooks are written with.
package enum WorkbookLibrary {
    /// As the loaded library tells it.
    package static var version: String { String(cString: lxw_version()) }
}
