import Records

/// How a market's order export spells its values.
struct OrderForm: Sendable {
    enum Container: Sendable {
        case workbook
        case csv(hasByteOrderMark: Bool, lineEnd: String)
    }

    enum MoneyStyle: Sendable {
        /// `50000`, `9.48`.
        case bare
        /// `IDR 154.222`.
        case codeWithDots
        /// `GBP 8.00`.
        case codeWithDecimals
    }

    var columns: [OrderColumn]
    var container: Container
    var money: MoneyStyle
    /// `MM/dd/yyyy h:mm:ss AM/PM` instead of `dd/MM/yyyy HH:mm:ss`.
    var hasAmericanTimes = false
    /// IDs and times end in a TAB, and an empty time is a lone TAB.
    var hasTrailingTabs = false
    /// `Order Refund Amount` is that of the row, else that of the order.
    var refundsByRow = false
    var statuses: OrderWords

    /// The form of a market's exports; every second Indonesian store still has that of 2024.
    static func form(of market: SampleMarket, index: Int, prefersCSV: Bool) -> OrderForm {
        let unix = Container.csv(hasByteOrderMark: false, lineEnd: "\n")
        switch market {
        case .indonesia:
            let isOld = index % 10 >= 5
            return OrderForm(
                columns: isOld ? OrderHeaders.indonesia2024 : OrderHeaders.indonesia2026,
                container: prefersCSV ? .csv(hasByteOrderMark: true, lineEnd: "\n") : .workbook,
                money: isOld ? .codeWithDots : .bare, hasTrailingTabs: prefersCSV,
                statuses: isOld ? .english : .indonesian)
        case .thailand:
            return OrderForm(
                columns: OrderHeaders.thailand2026, container: unix, money: .bare,
                hasTrailingTabs: true, refundsByRow: true, statuses: .thai)
        case .vietnam:
            return OrderForm(
                columns: OrderHeaders.vietnam2026, container: .workbook, money: .bare,
                statuses: .vietnamese)
        case .britain:
            return OrderForm(
                columns: OrderHeaders.britain2026,
                container: .csv(hasByteOrderMark: false, lineEnd: "\r\n"),
                money: .codeWithDecimals, statuses: .english)
        case .america:
            return OrderForm(
                columns: OrderHeaders.america, container: unix, money: .bare,
                hasAmericanTimes: true, statuses: .english)
        }
    }
}

/// A market's words for where an order stands; English where the local word is not known.
struct OrderWords: Sendable {
    /// Status and substatus.
    typealias Words = (String, String)

    var unpaid: Words
    var toShip: Words
    var inTransit: Words
    var delivered: Words
    var completed: Words
    var cancelled: Words

    static let english = OrderWords(
        unpaid: ("Unpaid", "Unpaid"), toShip: ("To ship", "Awaiting shipment"),
        inTransit: ("Shipped", "In transit"), delivered: ("Shipped", "Delivered"),
        completed: ("Completed", "Completed"), cancelled: ("Canceled", "Canceled"))
    static let indonesian = OrderWords(
        unpaid: ("Belum dibayar", ""), toShip: ("Perlu dikirim", "Menunggu pengambilan"),
        inTransit: ("Dikirim", "Sedang transit"), delivered: ("Dikirim", ""),
        completed: ("Selesai", "Selesai"), cancelled: ("Dibatalkan", "Dibatalkan"))
    static let thai = OrderWords(
        unpaid: ("Unpaid", ""),
        toShip: ("ที่จะจัดส่ง", "รอเข้ารับ"),
        inTransit: ("จัดส่งแล้ว", ""),
        delivered: ("จัดส่งแล้ว", "จัดส่งสำเร็จ"),
        completed: ("เสร็จสมบูรณ์", "เสร็จสมบูรณ์"),
        cancelled: ("ยกเลิกแล้ว", "ยกเลิกแล้ว"))
    static let vietnamese = OrderWords(
        unpaid: ("Unpaid", ""), toShip: ("To ship", ""),
        inTransit: ("Đã vận chuyển", ""), delivered: ("Đã vận chuyển", "Đã giao"),
        completed: ("Đã vận chuyển", "Đã giao"), cancelled: ("Đã hủy", "Đã hủy"))

    /// The words for an order as it stands at the end of a day.
    func words(for order: SampleOrder, on day: Day) -> Words {
        func has(_ moment: Moment?) -> Bool { moment.map { $0.day <= day } ?? false }
        if has(order.cancelled) { return cancelled }
        if let delivered = order.delivered, delivered.day <= day {
            return day - delivered.day >= 2 ? completed : self.delivered
        }
        if has(order.shipped) { return inTransit }
        return has(order.paid) || order.isCashOnDelivery ? toShip : unpaid
    }
}
