/// SplitMix64: a small generator whose numbers depend on its seed alone, on every machine.
struct Randomness: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range; the slight bias of the remainder does not matter here.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True in `permille` of 1,000 cases.
    mutating func chance(permille: Int) -> Bool { number(in: 0...999) < permille }

    /// One of the elements; the collection must not be empty.
    mutating func element<Element>(of elements: [Element]) -> Element {
        elements[number(in: 0...elements.count - 1)]
    }

    /// Decimal digits after a prefix, `count` in all.
    mutating func digits(_ prefix: String, count: Int) -> String {
        var text = prefix
        while text.utf8.count < count { text.append(String(number(in: 0...9))) }
        return text
    }
}
