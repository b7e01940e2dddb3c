/// A point of a surface, from its top left corner.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// Width and height: pixels of a picture, points of a page.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    /// A4 upright, in points.
    package static let a4 = Size(595.28, 841.89)
}

/// A rectangle of a surface.
package struct Rectangle: Hashable, Sendable {
    package var origin: Point
    package var size: Size

    package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        origin = Point(x, y)
        size = Size(width, height)
    }
}

/// Red, green and blue from 0 to 255.
package struct Color: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    /// A colour as web pages write it, such as `0xFFF3BF`.
    package init(_ hex: UInt32) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
    }

    package static let white = Color(0xFFFFFF)
    static let black = Color(0x000000)
}
