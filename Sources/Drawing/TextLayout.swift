import CPangoCairo

/// A text that Pango has shaped: Thai, Vietnamese, Chinese and Japanese as they are written.
final class TextLayout {
    /// The fonts of Debian's fonts-noto-core and fonts-noto-cjk; others stand in for missing ones.
    static let families = "Noto Sans, Noto Sans Thai, Noto Sans CJK SC"

    let layout: OpaquePointer

    /// Shapes a text for a surface, in lines of a width where one is given.
    init(_ text: String, _ style: TextStyle, width: Double?, on context: OpaquePointer) {
        layout = pango_cairo_create_layout(context)
        let options = Self.fontOptions()
        pango_cairo_context_set_font_options(pango_layout_get_context(layout), options)
        pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72)
        pango_layout_context_changed(layout)
        cairo_font_options_destroy(options)
        let font = pango_font_description_from_string(Self.families)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(
            font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_alignment(
            layout, style.alignment == .right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        if let width {
            pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_height(layout, -Int32(style.linesMax))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// What the text takes.
    var extent: Size {
        var rectangle = PangoRectangle()
        pango_layout_get_extents(layout, nil, &rectangle)
        return Size(
            Double(rectangle.width) / Double(PANGO_SCALE),
            Double(rectangle.height) / Double(PANGO_SCALE))
    }

    /// True where a character of the text is in no font of the machine.
    var hasMissingGlyphs: Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    /// Nothing of a screen: the same picture on every machine.
    private static func fontOptions() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        return options
    }
}
