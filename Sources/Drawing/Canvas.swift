import CPangoCairo

/// Something to draw on: a picture, or the pages of a document.
package final class Canvas {
    /// Bytes that Cairo hands over.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    package let size: Size
    /// Characters that no font of this machine has, in the order in which they were met.
    package private(set) var missing: [Unicode.Scalar] = []
    private let surface: OpaquePointer?
    private let context: OpaquePointer
    private let sink = Sink()
    private let isDocument: Bool

    /// A white picture of whole pixels.
    package init(picture size: Size) {
        self.size = Size(size.width.rounded(.up), size.height.rounded(.up))
        isDocument = false
        surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(self.size.width), Int32(self.size.height))
        context = cairo_create(surface)
        fill(Rectangle(0, 0, self.size.width, self.size.height), .white)
    }

    /// A document; its day stands in for the time of day at which it is made.
    package init(document size: Size, title: String, day: String) {
        self.size = size
        isDocument = true
        surface = cairo_pdf_surface_create_for_stream(
            Self.take, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
        context = cairo_create(surface)
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        let time = day + "T00:00:00Z"
        for (key, text) in [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_CREATOR, "Tieout"),
            (CAIRO_PDF_METADATA_CREATE_DATE, time), (CAIRO_PDF_METADATA_MOD_DATE, time),
        ] {
            cairo_pdf_surface_set_metadata(surface, key, text)
        }
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    // MARK: Drawing

    /// Fills a rectangle.
    package func fill(_ area: Rectangle, _ color: Color) {
        set(color)
        cairo_rectangle(context, area.origin.x, area.origin.y, area.size.width, area.size.height)
        cairo_fill(context)
    }

    /// Draws the border of a rectangle, inside of it.
    package func frame(_ area: Rectangle, _ color: Color, width: Double = 1) {
        set(color)
        cairo_set_line_width(context, width)
        cairo_rectangle(
            context, area.origin.x + width / 2, area.origin.y + width / 2,
            area.size.width - width, area.size.height - width)
        cairo_stroke(context)
    }

    /// What a text takes in a width.
    package func extent(of text: String, _ style: TextStyle, width: Double? = nil) -> Size {
        TextLayout(text, style, width: width, on: context).extent
    }

    /// Writes a text with its top left corner at a point, and gives its height.
    @discardableResult
    package func write(
        _ text: String, at point: Point, _ style: TextStyle, width: Double? = nil
    ) -> Double {
        let layout = TextLayout(text, style, width: width, on: context)
        if layout.hasMissingGlyphs { noteMissing(in: text, style) }
        set(style.color)
        cairo_move_to(context, point.x, point.y)
        pango_cairo_show_layout(context, layout.layout)
        return layout.extent.height
    }

    /// Draws with everything smaller or larger by a factor, from a point on.
    package func scaled(by factor: Double, from point: Point, _ draw: () -> Void) {
        cairo_save(context)
        cairo_translate(context, point.x, point.y)
        cairo_scale(context, factor, factor)
        draw()
        cairo_restore(context)
    }

    /// Goes on on a new page of the document, of another size where one is given.
    package func beginPage(size: Size? = nil) {
        cairo_show_page(context)
        if let size { cairo_pdf_surface_set_size(surface, size.width, size.height) }
    }

    // MARK: Bytes

    /// The picture as PNG, or the document as PDF; nil where Cairo failed, for want of memory.
    package func finished() -> [UInt8]? {
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return nil }
        var status = CAIRO_STATUS_SUCCESS
        if isDocument {
            cairo_show_page(context)
            cairo_surface_finish(surface)
            status = cairo_surface_status(surface)
        } else {
            cairo_surface_flush(surface)
            status = cairo_surface_write_to_png_stream(
                surface, Self.take, Unmanaged.passUnretained(sink).toOpaque())
        }
        return status == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
    }

    private static let take: cairo_write_func_t = { closure, bytes, count in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes += UnsafeBufferPointer(start: bytes, count: Int(count))
        return CAIRO_STATUS_SUCCESS
    }

    private func set(_ color: Color) {
        cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    private func noteMissing(in text: String, _ style: TextStyle) {
        for scalar in text.unicodeScalars where !missing.contains(scalar) {
            let layout = TextLayout(String(scalar), style, width: nil, on: context)
            if layout.hasMissingGlyphs { missing.append(scalar) }
        }
    }
}
