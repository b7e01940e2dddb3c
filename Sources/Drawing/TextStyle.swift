/// How a text looks.
package struct TextStyle: Hashable, Sendable {
    /// Where lines begin and end in the width that they may take.
    package enum Alignment: Hashable, Sendable {
        case left
        case right
    }

    /// Pixels of a picture, points of a page.
    package var size: Double
    package var isBold: Bool
    package var color: Color
    package var alignment = Alignment.left
    /// Longer texts go on in the next line up to this count, and end with an ellipsis there.
    package var linesMax = 1

    package init(_ size: Double, bold isBold: Bool = false, color: Color = .black) {
        self.size = size
        self.isBold = isBold
        self.color = color
    }

    /// The style with its lines at the right.
    package var right: TextStyle {
        var style = self
        style.alignment = .right
        return style
    }

    /// The style for texts of several lines.
    package func lines(_ count: Int) -> TextStyle {
        var style = self
        style.linesMax = count
        return style
    }
}
