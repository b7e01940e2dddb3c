import Money
import Profiles
import Records
import Tables

/// What holds for a whole file: its currency and market, and how it spells amounts and days.
struct FileContext {
    /// The currency of rows that do not name their own; nil where nothing tells it.
    var currency: Currency?
    /// The market that the file's own words point to.
    var market: String?
    var reading: CellReading

    /// Looks at the header and the first rows of a file.
    ///
    /// What a file says of itself goes before what is known of its store.
    init(_ plan: FilePlan, currency known: Currency?, market knownMarket: String?) {
        let evidence = Evidence(plan)
        let profile = plan.claim.profile
        let spelling = plan.claim.layout.spelling
        let hint =
            profile.market ?? plan.sheets.lazy.compactMap(Self.hint).first ?? evidence.market
        let likelyMarket = (hint ?? knownMarket).flatMap(Market.named)
        currency = profile.currency ?? evidence.currency ?? known ?? likelyMarket?.currency
        market = hint ?? currency.flatMap(Market.settling)?.code
        let isMonthFirst = (market ?? knownMarket).flatMap(Market.named)?.isMonthFirst
        reading = CellReading(
            decimalMark: spelling.decimalMark ?? evidence.decimalMark(currency),
            dates: DateGrammar(isMonthFirst: spelling.isMonthFirst ?? isMonthFirst ?? false),
            marks: spelling.marks, rounding: spelling.rounding, ids: spelling.ids)
    }

    private static func hint(_ sheet: FilePlan.Sheet) -> String? {
        if case .data(let claim) = sheet.role { return claim.market }
        return nil
    }
}

/// What the first rows of a file tell about its currency, market and decimal mark.
private struct Evidence {
    private(set) var market: String?
    private var currencyCounts: [Currency: Int] = [:]
    private var dotCount = 0
    private var commaCount = 0

    init(_ plan: FilePlan) {
        for sheet in plan.sheets {
            switch sheet.role {
            case .data(let claim): take(sheet.cursor.head, claim)
            case .beside(.reports): takeReport(sheet.cursor.head)
            case .beside, .hidden, .unread: continue
            }
        }
    }

    /// The currency that most amounts are in.
    var currency: Currency? {
        currencyCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Brazil writes a comma; elsewhere a comma stands before decimals only where some amount of
    /// the file has it there and none has a dot.
    func decimalMark(_ currency: Currency?) -> AmountGrammar.DecimalMark {
        if dotCount > 0 { return .dot }
        let isBrazil = currency.flatMap(Market.settling)?.code == "BR"
        return commaCount > 0 || isBrazil ? .comma : .dot
    }

    private mutating func take(_ rows: [Row], _ claim: HeaderClaim) {
        let columns = claim.binding.columns.filter(\.isAmount).map(\.index)
        let currencyIndex = claim.binding.index(of: .currency)
        let statusIndex = claim.binding.index(of: .status)
        takeReport(rows.filter { $0.number < claim.binding.rowNumber })
        for row in rows where row.number > claim.binding.rowNumber {
            if let currencyIndex {
                count(Currency(code: row.withBytes(currencyIndex, HeaderText.trimmed)))
            }
            if let statusIndex, market == nil {
                market = claim.layout.statuses.market(of: row.text(statusIndex))
            }
            for index in columns where row.kind(index) == .text {
                row.withBytes(index) { take(HeaderText.core(of: $0)) }
            }
        }
    }

    private mutating func take(_ amount: UnsafeBufferPointer<UInt8>) {
        count(CurrencyCode.beside(amount))
        let digits = amount.drop { !CurrencyCode.isDigit($0) }
            .reversed().drop { !CurrencyCode.isDigit($0) }
        // One or two digits after a mark are decimals; three may be a group.
        let count = digits.prefix(while: CurrencyCode.isDigit).count
        guard count <= 2 else { return }
        switch digits.dropFirst(count).first {
        case UInt8(ascii: "."): dotCount += 1
        case UInt8(ascii: ","): commaCount += 1
        default: return
        }
    }

    /// The report sheet names the currency in a cell of its own.
    private mutating func takeReport(_ rows: [Row]) {
        for cell in rows.lazy.flatMap(\.cells) where cell.text.utf8.count == 3 {
            let code = Currency(code: cell.text)
            if Market.all.contains(where: { $0.currency == code }) { count(code) }
        }
    }

    private mutating func count(_ found: Currency?) {
        if let found { currencyCounts[found, default: 0] += 1 }
    }
}

extension BoundColumn {
    /// True for columns that hold amounts which are read.
    var isAmount: Bool {
        switch meaning {
        case .money: true
        case .named(let role): role == "amount"
        case .field(let field):
            [
                .subtotalBeforeDiscount, .subtotalAfterDiscount, .unitPrice, .platformDiscount,
                .sellerDiscount, .orderDiscount, .orderAmount, .refundAmount, .amount,
                .walletAmount, .balanceAfter, .credit, .debit, .noticeAmount,
            ].contains(field)
        case .personal, .unused, nil: false
        }
    }
}

/// Currency codes that stand beside an amount: `IDR 154.222`, `11,000 JPY`.
enum CurrencyCode {
    /// The code before or after the digits; nil where there is none.
    static func beside(_ amount: UnsafeBufferPointer<UInt8>) -> Currency? {
        let bytes = HeaderText.core(of: amount)
        if bytes.contains(where: { $0 >= 0x80 }) {
            var text = HeaderText.trimmed(bytes)
            return text.withUTF8(besideTrimmed)
        }
        return besideTrimmed(bytes)
    }

    private static func besideTrimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Currency? {
        guard bytes.count > 3, !isDigit(bytes[0]) || !isDigit(bytes[bytes.count - 1]),
            bytes.contains(where: isDigit)
        else { return nil }
        let head = bytes[0] == UInt8(ascii: "-") ? bytes[1...] : bytes[...]
        return code(head.prefix(3)) ?? code(bytes.suffix(3))
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func code(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Currency? {
        guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        return Currency(code: String(decoding: bytes, as: UTF8.self))
    }
}
