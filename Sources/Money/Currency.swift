/// A currency by its ISO 4217 code, with the number of decimals that its smallest unit has.
package struct Currency: Hashable, Sendable {
    /// The three letters, packed so that an amount stays two words long.
    private let packed: UInt32

    /// A currency from three ASCII letters in any case; nil for anything else.
    package init?(code: some StringProtocol) {
        let bytes = Array(code.utf8)
        guard bytes.count == 3 else { return nil }
        var packed: UInt32 = 0
        for byte in bytes {
            let upper = byte & 0xDF
            guard upper >= UInt8(ascii: "A"), upper <= UInt8(ascii: "Z") else { return nil }
            packed = packed << 8 | UInt32(upper)
        }
        self.packed = packed
    }

    private init(letters: StaticString) {
        packed = letters.withUTF8Buffer { bytes in
            bytes.reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    /// The ISO 4217 code in capitals.
    package var code: String {
        String(
            decoding: [
                UInt8(truncatingIfNeeded: packed >> 16),
                UInt8(truncatingIfNeeded: packed >> 8),
                UInt8(truncatingIfNeeded: packed),
            ], as: UTF8.self)
    }

    /// Decimals of the smallest unit that the platforms settle: 0 for IDR, VND, JPY, else 2.
    ///
    /// ISO 4217 gives IDR two decimals; every export settles it in whole rupiah.
    package var decimals: Int {
        switch self {
        case .idr, .vnd, .jpy, .krw, .clp: 0
        default: 2
        }
    }

    /// Ticks (1/10,000 units) in one smallest unit: 10,000 for IDR, 100 for USD.
    package var smallestUnitTicks: Int64 { decimals == 0 ? 10_000 : 100 }

    package static let idr = Currency(letters: "IDR")
    package static let thb = Currency(letters: "THB")
    package static let vnd = Currency(letters: "VND")
    package static let gbp = Currency(letters: "GBP")
    package static let usd = Currency(letters: "USD")
    package static let jpy = Currency(letters: "JPY")
    package static let krw = Currency(letters: "KRW")
    package static let clp = Currency(letters: "CLP")
}

extension Currency: Comparable {
    package static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }
}

extension Currency: CustomStringConvertible {
    package var description: String { code }
}
