import Money

/// An amount is read as a whole or refused, and what is printed reads as what it was.
enum AmountLaws {
    private static let currencies = ["IDR", "USD", "JPY", "THB"].compactMap {
        Currency(code: $0)
    }

    static func problem(with bytes: [UInt8], choice: UInt8) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let currency = currencies[Int(choice & 3)]
        let mark: AmountGrammar.DecimalMark = choice & 4 == 0 ? .dot : .comma
        let grammar = AmountGrammar(currency: currency, decimalMark: mark)
        let amount = try? grammar.amount(text)
        let plain = bytes.withUnsafeBufferPointer { PlainAmount.ticks($0, currency, mark) }
        if let ticks = plain, ticks != amount?.ticks {
            return "the short way reads \(ticks), the grammar \(String(describing: amount))"
        }
        guard let amount else { return nil }
        guard amount.magnitude.ticks / Amount.ticksPerUnit <= AmountGrammar.cellUnitsMax else {
            return "\(amount) is more than a cell may hold"
        }
        let printed = AmountGrammar(currency: currency)
        for text in [amount.plain, amount.display] {
            guard (try? printed.amount(text)) == amount else {
                return "\(amount) does not read as it was written: \(text)"
            }
        }
        return nil
    }
}
