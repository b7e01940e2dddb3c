import CXLSXWriter

/// Writes one workbook, sheet by sheet and row by row, without holding its cells in memory.
///
/// The same calls give the same bytes: the dates inside are those that the caller states.
package final class WorkbookWriter {
    private let path: String
    /// Nil once closed.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// Begins a workbook; `createdOn` is the day that its properties state, as days since 1970.
    package init(path: String, title: String, createdOn: Int) throws(WorkbookError) {
        self.path = path
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let workbook = Self.begin(path: path, temporaryFolder: folder.joined(separator: "/"))
        guard let workbook else {
            throw .cannotWrite(path: path, reason: "there is no memory for it")
        }
        self.workbook = workbook
        guard Self.setProperties(of: workbook, title: title, createdOn: createdOn) else {
            throw .cannotWrite(path: path, reason: "its properties are too long")
        }
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
    }

    /// Adds a sheet after those that are there.
    package func addSheet(_ name: String) throws(WorkbookError) -> SheetWriter {
        guard !name.isEmpty, workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
            let sheet = workbook_add_worksheet(workbook, name)
        else { throw .sheetName(name) }
        return SheetWriter(sheet: sheet, workbook: self)
    }

    /// Writes the file; nothing can be added after it.
    package func close() throws(WorkbookError) {
        guard let open = workbook else { return }
        // Closing frees the workbook even where it fails.
        workbook = nil
        let error = workbook_close(open)
        guard error == LXW_NO_ERROR else {
            throw .cannotWrite(path: path, reason: String(cString: lxw_strerror(error)))
        }
    }

    /// The library's format for a style; made at its first use.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_size(format, Double(style.size))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if !style.numberFormat.isEmpty { format_set_num_format(format, style.numberFormat) }
        if style.isBold { format_set_bold(format) }
        if style.isWrapped { format_set_text_wrap(format) }
        if style.isRightAligned { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if style.isLeftAligned { format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue)) }
        if style.isIndented { format_set_indent(format, 1) }
        if let colour = style.textColour { format_set_font_color(format, UInt32(colour)) }
        if let colour = style.fillColour { format_set_bg_color(format, UInt32(colour)) }
        if style.hasBottomLine { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        formats[style] = format
        return format
    }

    /// A line chart without lines, on a time axis.
    func makeLineChart() -> UnsafeMutablePointer<lxw_chart>? {
        workbook_add_chart(workbook, UInt8(LXW_CHART_LINE.rawValue))
    }

    private static func begin(
        path: String, temporaryFolder: String
    ) -> UnsafeMutablePointer<lxw_workbook>? {
        temporaryFolder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            // Beside the workbook, so that a full disk is met where it is reported.
            options.tmpdir = temporaryFolder.isEmpty ? nil : UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
    }

    private static func setProperties(
        of workbook: UnsafeMutablePointer<lxw_workbook>, title: String, createdOn: Int
    ) -> Bool {
        title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            // 0 would mean now.
            properties.created = max(1, createdOn * 86_400)
            return workbook_set_properties(workbook, &properties) == LXW_NO_ERROR
        }
    }
}
