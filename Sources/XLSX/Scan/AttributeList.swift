import Glibc

/// The attributes of one tag, as places in the buffer that holds the tag.
struct AttributeList: ~Copyable {
    /// More attributes than any writer gives a tag; a tag with more is left to libxml2.
    static let countMax = 64

    /// One attribute: the bytes of its name and of its value.
    struct Attribute {
        var name: UnsafePointer<UInt8>
        var nameSize: Int
        /// Bytes of the prefix and its colon.
        var prefixSize: Int
        var value: UnsafeBufferPointer<UInt8>
        /// True where the value is not what its bytes say: references, line ends.
        var isSpelled: Bool
    }

    private(set) var count = 0
    private let all: UnsafeMutablePointer<Attribute>

    init() { all = .allocate(capacity: Self.countMax) }

    deinit { all.deallocate() }

    /// Forgets all attributes.
    @inline(__always)
    mutating func clear() { count = 0 }

    /// Adds an attribute; false where there are too many, or one of the same name.
    @inline(__always)
    mutating func append(_ attribute: Attribute) -> Bool {
        guard count < Self.countMax else { return false }
        for index in 0..<count where all[index].nameSize == attribute.nameSize {
            guard memcmp(all[index].name, attribute.name, attribute.nameSize) != 0 else {
                return false
            }
        }
        all[count] = attribute
        count += 1
        return true
    }

    /// The attributes that a row, cell or text is read by; nil where one of them is spelled in a
    /// way that is left to libxml2.
    @inline(__always)
    func cellAttributes() -> CellAttributes? {
        var found = CellAttributes()
        var hasSpace = false
        for index in 0..<count {
            let attribute = all[index]
            if attribute.nameSize == 1 {
                guard !attribute.isSpelled else { return nil }
                switch attribute.name[0] {
                case UInt8(ascii: "r"): found.reference = attribute.value
                case UInt8(ascii: "t"): found.type = attribute.value
                case UInt8(ascii: "s"): found.style = attribute.value
                default: continue
                }
            } else if attribute.isLocally("space"), !hasSpace {
                guard !attribute.isSpelled else { return nil }
                hasSpace = true
                found.keepsSpace = attribute.value.isText("preserve")
            }
        }
        return found
    }
}

extension AttributeList.Attribute {
    /// True for an attribute with this name, whatever its prefix; declarations of prefixes are
    /// no attributes.
    fileprivate func isLocally(_ wanted: StaticString) -> Bool {
        let local = UnsafeBufferPointer(start: name + prefixSize, count: nameSize - prefixSize)
        guard local.isText(wanted) else { return false }
        return !UnsafeBufferPointer(start: name, count: prefixSize).isText("xmlns:")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// True where the bytes are those of a text.
    func isText(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let baseAddress else { return count == 0 }
        return memcmp(baseAddress, text.utf8Start, count) == 0
    }
}
