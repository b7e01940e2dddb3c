import Glibc

/// What takes the elements and texts of one part, in their order.
protocol XMLHandler: AnyObject {
    /// Why the part cannot be taken any further; asked for after each piece of the part.
    var failure: XLSXError? { get }

    /// An element begins.
    func start(_ name: XMLName, _ attributes: XMLAttributes)

    /// An element ends.
    func end(_ name: XMLName)

    /// Text within the element at hand; long texts come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XMLName) {}
}

/// The local name of an element or attribute: prefixes and namespaces do not matter, since
/// transitional and strict workbooks differ in nothing else.
struct XMLName {
    private let start: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>) { self.start = start }

    /// The name's bytes, without the zero at its end.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
        )
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        let wanted = text.utf8Start
        var index = 0
        while index < text.utf8CodeUnitCount {
            // The name's own zero at its end differs from every wanted byte.
            guard name.start[index] == wanted[index] else { return false }
            index += 1
        }
        return name.start[index] == 0
    }
}

/// The attributes of one element, in the parser's own memory.
struct XMLAttributes {
    /// Each attribute is five pointers: name, prefix, namespace, and its value's begin and end.
    private static let width = 5

    let count: Int
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    init(count: Int, _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        self.count = pointers == nil ? 0 : count
        self.pointers = pointers
    }

    /// The name of an attribute, nil where it has a prefix, as `xml:space` and `r:id` have.
    @inline(__always)
    func plainName(_ index: Int) -> XMLName? {
        guard let pointers, pointers[index * Self.width + 1] == nil,
            let name = pointers[index * Self.width]
        else { return nil }
        return XMLName(name)
    }

    /// The name of an attribute without its prefix.
    func localName(_ index: Int) -> XMLName? {
        pointers?[index * Self.width].map { XMLName($0) }
    }

    /// The bytes of an attribute's value.
    @inline(__always)
    func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let pointers, let start = pointers[index * Self.width + 3],
            let end = pointers[index * Self.width + 4]
        else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    /// The text of the first attribute with this name, whatever its prefix.
    subscript(_ name: StaticString) -> String? {
        for index in 0..<count {
            guard let own = localName(index), own == name else { continue }
            let text = String(decoding: value(index), as: UTF8.self)
            // The parser leaves an ampersand as a character reference in an attribute.
            return text.split(separator: "&#38;", omittingEmptySubsequences: false)
                .joined(separator: "&")
        }
        return nil
    }
}
