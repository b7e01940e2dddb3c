import CPangoCairo

/// The pixels of a PNG, to compare pictures by what one sees rather than by their bytes.
package struct Pixels: Sendable {
    package let width: Int
    package let height: Int
    /// Blue, green, red and an unused byte for each pixel, row by row.
    private let bytes: [UInt8]

    /// Differences of one channel that nobody sees.
    private static let unseen = 24

    /// The pixels of the PNG file at a path; nil where there is none.
    package init?(path: String) {
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        var bytes: [UInt8] = []
        for row in 0..<height {
            bytes += UnsafeBufferPointer(start: data + row * stride, count: width * 4)
        }
        self.bytes = bytes
    }

    /// How many of a thousand pixels look different; a thousand where the sizes differ.
    package func differencePerMille(from other: Pixels) -> Int {
        guard width == other.width, height == other.height else { return 1_000 }
        var count = 0
        for pixel in 0..<(width * height) {
            let isSeen = (0..<3).contains { channel in
                let place = pixel * 4 + channel
                return abs(Int(bytes[place]) - Int(other.bytes[place])) > Self.unseen
            }
            if isSeen { count += 1 }
        }
        return count * 1_000 / max(width * height, 1)
    }
}
