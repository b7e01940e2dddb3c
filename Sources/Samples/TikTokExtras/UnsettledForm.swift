/// How a market's unsettled export is built.
struct UnsettledForm: Sendable {
    var columns: [UnsettledHeaders.Column]
    /// Nil for a CSV.
    var sheet: String?
    /// The rows above the header, which then stands in row 5.
    var banner: [[String]] = []
    /// What an order row is called.
    var orderType: String

    static let britain = UnsettledForm(columns: UnsettledHeaders.britain, orderType: "Order")

    static func america(_ count: Int, _ time: String) -> UnsettledForm {
        UnsettledForm(
            columns: UnsettledHeaders.america, sheet: "Unsettled order and adjustment",
            banner: [
                ["Disclaimer: the amounts are estimates and can change until they are settled."],
                ["Download time", time], ["Total Transactions", String(count)], [],
            ], orderType: "Order")
    }

    static func vietnam(_ count: Int, _ time: String) -> UnsettledForm {
        UnsettledForm(
            columns: UnsettledHeaders.vietnam, sheet: "Đơn hàng chưa quyết toán và kho",
            banner: [
                ["Số tiền chỉ là ước tính."], ["Thời gian tải xuống", time],
                ["Tổng số giao dịch", String(count)], [],
            ], orderType: "Đơn hàng")
    }

    static func thailand(_ count: Int, _ time: String) -> UnsettledForm {
        UnsettledForm(
            columns: UnsettledHeaders.thailand, sheet: "Unsettled order and adjustment",
            banner: [
                ["ข้อสงวนสิทธิ์"], ["Download time", time], ["Total Transactions", String(count)], [],
            ],
            orderType: "คำสั่งซื้อ")
    }

    static func brazil(_ count: Int, _ time: String) -> UnsettledForm {
        UnsettledForm(
            columns: UnsettledHeaders.brazil, sheet: "Pedidos não liquidados e ajuste",
            banner: [["Download time", time], ["Total Transactions", String(count)], []],
            orderType: "Pedido")
    }
}
