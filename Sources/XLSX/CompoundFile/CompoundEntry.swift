/// One entry in the directory of a compound file.
struct CompoundEntry {
    /// What an entry names.
    enum Kind: UInt8 {
        case unused = 0
        case storage = 1
        case stream = 2
        case root = 5
    }

    let name: String
    let kind: Kind
    /// The neighbours in the tree of the storage that the entry lies in; nil where there are none.
    let neighbours: [Int]
    /// The top of the tree of what lies in this storage.
    let child: Int?
    let start: Int
    let size: Int

    /// Bytes of an entry.
    static let fixedSize = 128
    private static let nameSizeMax = 64
    private static let noEntry = 0xFFFF_FFFF

    /// Reads the entry at an offset; nil where it is none.
    init?(in directory: [UInt8], at offset: Int, isVersion4: Bool) {
        let nameSize = directory.uint16(at: offset + 64)
        guard let kind = Kind(rawValue: directory[offset + 66]), nameSize <= Self.nameSizeMax,
            nameSize.isMultiple(of: 2)
        else { return nil }
        let letters = stride(from: offset, to: offset + max(0, nameSize - 2), by: 2)
            .map { UInt16(directory.uint16(at: $0)) }
        name = String(decoding: letters, as: UTF16.self)
        self.kind = kind
        func entry(_ place: Int) -> Int? {
            let number = directory.uint32(at: offset + place)
            return number == Self.noEntry ? nil : number
        }
        neighbours = [entry(68), entry(72)].compactMap { $0 }
        child = entry(76)
        start = directory.uint32(at: offset + 116)
        // Version 3 leaves anything in the upper half.
        let size = isVersion4 ? directory.uint64(at: offset + 120) : nil
        guard let size = isVersion4 ? size : directory.uint32(at: offset + 120) else { return nil }
        self.size = size
    }
}
