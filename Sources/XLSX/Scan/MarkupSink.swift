/// What takes the elements and texts of one part, whoever reads them: the scanner or libxml2.
protocol MarkupSink: ~Copyable {
    /// What the elements of the part mean.
    associatedtype Element

    /// The meaning of an element by its name without prefix.
    static func element(_ name: UnsafeBufferPointer<UInt8>) -> Element

    /// True for elements whose attributes say anything.
    static func hasAttributes(_ element: Element) -> Bool

    /// Why the part cannot be taken any further.
    var failure: XLSXError? { get }

    /// True where texts are of use; others are passed over.
    var wantsText: Bool { get }

    /// An element begins.
    mutating func start(_ element: Element, _ attributes: CellAttributes)

    /// An element ends.
    mutating func end(_ element: Element)

    /// True where a cell with nothing but a value may be given whole; sinks without cells say no.
    var takesWholeCells: Bool { get }

    /// A cell that has a value, or none, or holds one plain text itself, and nothing else.
    ///
    /// Behind each text given stand bytes that may be looked at, as many as ``PartBuffer/slack``.
    mutating func wholeCell(
        _ attributes: CellAttributes, _ value: UnsafeBufferPointer<UInt8>, isText: Bool)

    /// Text within the element at hand; a text may come in several pieces.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension MarkupSink where Self: ~Copyable {
    var takesWholeCells: Bool { false }

    mutating func wholeCell(
        _ attributes: CellAttributes, _ value: UnsafeBufferPointer<UInt8>, isText: Bool
    ) {}
}

/// The attributes that have a meaning in sheets and shared texts.
struct CellAttributes {
    /// The place of a row or cell.
    var reference: UnsafeBufferPointer<UInt8>?
    /// The type of a cell.
    var type: UnsafeBufferPointer<UInt8>?
    /// The index of a cell's style.
    var style: UnsafeBufferPointer<UInt8>?
    /// True for a text whose white space counts.
    var keepsSpace = false
}
