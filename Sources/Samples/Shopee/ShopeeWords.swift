import Records

/// The words of one market's order export.
struct ShopeeWords: Sendable {
    var completed: String
    var cancelled: String
    var shipping: String
    var delivered: String
    /// True where the status goes on with the day until which goods can come back.
    var namesReturnDay = false
    var toShip: String
    var unpaid: String
    var requestApproved: String
    /// The shipping option before the courier is known, and after.
    var option: String
    var courier: String

    /// The status of an order that the buyer has and can still send back.
    func delivered(until day: Day) -> String { namesReturnDay ? "\(delivered) \(day)" : delivered }

    /// Why an order was cancelled.
    func reason(_ life: ShopeeOrder.Life) -> String {
        guard self.cancelled == Self.indonesian.cancelled else {
            return life == .unpaid
                ? "Cancelled automatically by Shopee's system. Reason: Payment not received"
                : "Cancelled by buyer. Reason: Change of mind"
        }
        let system = "Dibatalkan secara otomatis oleh sistem Shopee. Alasan: "
        return switch life {
        case .unpaid: system + "Pesanan belum dibayar"
        case .failedDelivery: system + "Pengiriman gagal"
        case .lost:
            system
                + """
                Paket hilang di perjalanan. Kompensasi yang memenuhi syarat telah dikreditkan ke \
                Saldo Penjual-mu.
                """
        default: "Dibatalkan oleh Pembeli. Alasan: Need to change delivery address"
        }
    }

    static func words(of market: ShopeeMarket) -> ShopeeWords {
        switch market {
        case .indonesia: indonesian
        case .malaysia, .singapore, .vietnam: english
        case .thailand: thai
        case .brazil: brazilian
        }
    }

    private static let indonesian = ShopeeWords(
        completed: "Selesai", cancelled: "Batal", shipping: "Sedang Dikirim",
        delivered: "Telah Dikirim", toShip: "Perlu Dikirim", unpaid: "Belum Bayar",
        requestApproved: "Permintaan Disetujui", option: "Hemat Kargo",
        courier: "Hemat Kargo-SPX Hemat")

    private static let english = ShopeeWords(
        completed: "Completed", cancelled: "Cancelled", shipping: "Shipping",
        delivered: "Order Received, but buyer can raise return/refund until",
        namesReturnDay: true, toShip: "To ship", unpaid: "Unpaid",
        requestApproved: "Request Approved", option: "Standard Delivery",
        courier: "Standard Delivery-SPX Express")

    private static let thai = ShopeeWords(
        completed: "สำเร็จแล้ว", cancelled: "ยกเลิกแล้ว", shipping: "การจัดส่ง",
        delivered: "การจัดส่ง", toShip: "ที่ต้องจัดส่ง", unpaid: "ที่ต้องชำระ",
        requestApproved: "", option: "Standard Delivery", courier: "SPX Express")

    private static let brazilian = ShopeeWords(
        completed: "Concluído", cancelled: "Cancelado", shipping: "A caminho",
        delivered: "A caminho", toShip: "Para enviar", unpaid: "Não pago",
        requestApproved: "Solicitação aprovada", option: "Shopee Xpress",
        courier: "Shopee Xpress")
}
