/// The words of one market's wallet export.
struct ShopeeWalletWords: Sendable {
    var header: [String]
    /// Labels of rows 1, 5 to 8, 11 to 13 and 16 above the header; empty where unknown.
    var labels: [String]
    var release: String
    var withdrawal: String
    var adjustment: String
    var moneyIn: String
    var moneyOut: String
    var done: String
    var failed: String
    var underWay: String
    /// The start of a release's description, before `#` and the order.
    var releaseText: String
    var returnText: String

    static func words(of market: ShopeeMarket) -> ShopeeWalletWords {
        switch market {
        case .indonesia: indonesian
        case .malaysia, .singapore: english
        case .thailand: thai
        case .vietnam: vietnamese
        case .brazil: brazilian
        }
    }

    private static let noLabels = [String](repeating: "", count: 9)

    private static let indonesian = ShopeeWalletWords(
        header: [
            "Tanggal Transaksi", "Tipe Transaksi", "Deskripsi", "No. Pesanan", "Jenis Transaksi",
            "Jumlah", "Status", "Saldo Akhir",
        ],
        labels: [
            "Laporan", "Info Rekening", "Username (Penjual)", "Dari", "Ke", "Ringkasan",
            "Total Saldo Masuk", "Total Saldo Keluar", "Rincian Transaksi",
        ],
        release: "Penghasilan dari Pesanan", withdrawal: "Penarikan Dana",
        adjustment: "Penyesuaian", moneyIn: "Transaksi Masuk", moneyOut: "Transaksi Keluar",
        done: "Transaksi Selesai", failed: "Gagal", underWay: "Sedang Diproses",
        releaseText: "Penghasilan dari Pesanan",
        returnText: "Pengembalian Dana untuk Penarikan Gagal")

    private static let english = ShopeeWalletWords(
        header: [
            "Date", "Transaction Type", "Description", "Order ID", "Money Direction", "Amount",
            "Status", "Balance After Transactions",
        ],
        labels: [
            "Report", "", "Username (Seller)", "From", "to", "", "", "", "",
        ],
        release: "Income from Order", withdrawal: "Withdrawal", adjustment: "Adjustment",
        moneyIn: "Money In", moneyOut: "Money Out", done: "Completed", failed: "Failed",
        underWay: "Processing", releaseText: "Income from Order",
        returnText: "Refund for Failed Withdrawal")

    private static let thai = ShopeeWalletWords(
        header: [
            "วันที่", "ประเภทการทำธุรกรรม", "คำอธิบาย", "รหัสคำสั่งซื้อ", "รูปแบบธุรกรรม",
            "จำนวนเงิน", "สถานะ", "ยอดเงินหลังทำธุรกรรมเสร็จสิ้น",
        ],
        labels: noLabels, release: "รายรับจากคำสั่งซื้อ", withdrawal: "การถอนเงิน",
        adjustment: "รายการปรับปรุง", moneyIn: "เงินเข้า", moneyOut: "เงินออก",
        done: "สำเร็จ", failed: "ล้มเหลว", underWay: "กำลังดำเนินการ",
        releaseText: "รายรับจากคำสั่งซื้อ", returnText: "คืนเงินการถอนเงินที่ล้มเหลว")

    private static let vietnamese = ShopeeWalletWords(
        header: [
            "Ngày", "Loại giao dịch", "Chi tiết", "Mã đơn hàng", "Dòng tiền", "Số tiền",
            "Trạng thái", "Số dư Ví sau giao dịch",
        ],
        labels: noLabels, release: "Doanh thu từ đơn hàng", withdrawal: "Rút tiền",
        adjustment: "Điều chỉnh", moneyIn: "Tiền vào", moneyOut: "Tiền ra",
        done: "Hoàn thành", failed: "Thất bại", underWay: "Đang xử lý",
        releaseText: "Doanh thu từ đơn hàng", returnText: "Hoàn tiền rút thất bại")

    private static let brazilian = ShopeeWalletWords(
        header: [
            "Data", "Tipo de transação", "Descrição", "ID do pedido", "Direção do dinheiro",
            "Valor", "Status", "Balança após as transações", "Valor a Ser Ajustado",
        ],
        labels: noLabels, release: "Renda do pedido", withdrawal: "Saques", adjustment: "Ajuste",
        moneyIn: "Entrada", moneyOut: "Saída", done: "Concluído", failed: "Falhou",
        underWay: "Em processamento", releaseText: "Renda do pedido",
        returnText: "Devolução de saque")
}
