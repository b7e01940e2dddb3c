import Money
import Records

/// Writes the workbook of a Tokopedia shop before its merger: sales, fees, and their terms.
enum TokopediaWorkbook {
    /// One item of an order; amounts in whole rupiah.
    struct Item: Sendable {
        var invoice: Int
        var day: Day
        var product: Int
        var quantity: Int64 = 1
        var price: Int64
        var discount: Int64 = 0
        var subsidy: Int64 = 0
        var voucher: Int64 = 0
        var reducedQuantity: Int64 = 0
        var isCashOnDelivery = false
        var isOnItsWay = false

        /// What the sheet's own formula takes the fee of.
        var feeBase: Int64 { price * quantity + subsidy - voucher - price * reducedQuantity }
    }

    /// Writes the file.
    static func write(to path: String) throws {
        let terms = [["Istilah", "Penjelasan"], ["Harga Jual", "Harga setelah diskon produk."]]
        try InlineWorkbook(
            sheets: [
                InlineWorkbook.Sheet(
                    name: "Laporan Penjualan", rows: preamble + [[], salesHeaders] + salesRows,
                    dimension: "A1", numericColumns: [0]),
                InlineWorkbook.Sheet(
                    name: "Laporan Keuangan",
                    rows: preamble + [[], [formula], [], feeHeaders] + feeRows,
                    dimension: "A1", numericColumns: [0]),
                InlineWorkbook.Sheet(
                    name: "Terminologi Laporan Penjualan", rows: terms, dimension: "A1"),
                InlineWorkbook.Sheet(
                    name: "Terminologi Laporan Keuangan", rows: terms, dimension: "A1"),
            ], firstPartNumber: 2, hasAbsoluteTargets: true, application: "Go Excelize"
        ).write(to: path)
    }

    private static let first = Day(number: 20_028)

    private static let preamble = [
        ["Nama Toko", "Toko Contoh"],
        ["Tanggal:", "Dari 01-11-2024 Hingga 30-11-2024"],
        ["Tanggal Penarikan Laporan:", "01-12-2024 09:00:00"],
    ]

    private static let formula =
        "((Harga Jual + Jumlah Subsidi Tokopedia - Nilai Voucher Toko Terpakai)"
        + " - Total Pengurangan)  * Persentase Biaya Layanan ="
        + " Biaya Layanan Termasuk PPN dan PPH"

    /// An order of two items, vouchers with and without subsidy, a unit taken off, cash at the
    /// door, one parcel on its way.
    private static let items = [
        Item(invoice: 0, day: first, product: 0, price: 100_000),
        Item(invoice: 1, day: first + 1, product: 1, quantity: 2, price: 74_500, discount: 5_500),
        Item(invoice: 1, day: first + 1, product: 2, price: 45_250),
        Item(invoice: 2, day: first + 3, product: 3, price: 189_900, voucher: 10_000),
        Item(invoice: 3, day: first + 4, product: 1, price: 74_500, subsidy: 4_000, voucher: 9_000),
        Item(
            invoice: 4, day: first + 6, product: 4, quantity: 3, price: 32_000, reducedQuantity: 1),
        Item(invoice: 5, day: first + 9, product: 0, price: 99_999, isCashOnDelivery: true),
        Item(invoice: 6, day: first + 12, product: 2, quantity: 4, price: 45_250),
        Item(invoice: 7, day: first + 15, product: 3, price: 189_900),
        Item(invoice: 7, day: first + 15, product: 4, price: 32_000),
        Item(invoice: 7, day: first + 15, product: 0, price: 100_000, discount: 12_000),
        Item(invoice: 8, day: first + 20, product: 1, price: 74_500, isCashOnDelivery: true),
        Item(invoice: 9, day: first + 26, product: 4, quantity: 2, price: 32_000, isOnItsWay: true),
    ]

    private static let products = [
        (name: "Tavolin Desk Lamp, Sand", sku: "TP-LMP-104"),
        (name: "Brumako Steel Bottle", sku: "TP-BTL-107"),
        (name: "Selvanti Gel Pen Set", sku: "TP-PEN-103"),
        (name: "Orrico Yoga Mat", sku: "TP-MAT-111"),
        (name: "Pellunda Ginger Tea", sku: "TP-TEA-109"),
    ]

    // MARK: Sales

    private static let salesHeaders = SampleText.list(
        """
        Nomor | Nomor Invoice | Tanggal Pembayaran | Status Terakhir | Tanggal Pesanan Selesai | \
        Waktu Pesanan Selesai | Tanggal Pesanan Dibatalkan | Waktu Pesanan Dibatalkan | \
        Nama Produk | Tipe Produk | Nomor SKU | Catatan Produk Pembeli | Catatan Produk Penjual | \
        Jumlah Produk Dibeli | Harga Awal (IDR) | Harga Satuan Bundling (IDR) | \
        Diskon Produk (IDR) | Harga Jual (IDR) | Jumlah Subsidi Tokopedia (IDR) | \
        Nilai Kupon Toko Terpakai (IDR) | Jenis Kupon Toko Terpakai | \
        Kode Kupon Toko Yang Digunakan | Biaya Pengiriman Tunai (IDR) | \
        Biaya Asuransi Pengiriman (IDR) | Total Biaya Pengiriman (IDR) | Total Penjualan (IDR) | \
        Nama Pembeli | No Telp Pembeli | Nama Penerima | No Telp Penerima | Alamat Pengiriman | \
        Kota | Provinsi | Nama Kurir | Tipe Pengiriman (regular, same day, etc) | \
        No Resi / Kode Booking | Tanggal Pengiriman Barang | Waktu Pengiriman Barang | \
        Gudang Pengiriman | Nama Campaign | Nama Bundling | \
        Tipe Bebas Ongkir (Bebas Ongkir, Bebas Ongkir DT) | COD | Jumlah Produk Yang Dikurangkan | \
        Total Pengurangan (IDR) | Nama Penawaran Terpakai | Tingkatan Promosi Terpakai | \
        Diskon Penawaran Terpakai (IDR)
        """)

    private static var salesRows: [[String]] {
        items.indices.map { place in
            let item = items[place]
            let order = items.filter { $0.invoice == item.invoice }
            let total = order.reduce(0) { $0 + $1.price * $1.quantity - $1.voucher }
            let product = products[item.product]
            var values = common(place)
            values.merge([
                "Tipe Produk": "Satuan", "Nomor SKU": product.sku,
                "Harga Awal (IDR)": String(item.price + item.discount),
                "Harga Satuan Bundling (IDR)": "0", "Diskon Produk (IDR)": String(item.discount),
                "Biaya Pengiriman Tunai (IDR)": "Non Tunai",
                "Biaya Asuransi Pengiriman (IDR)": "Non Tunai",
                "Total Biaya Pengiriman (IDR)": "Non Tunai",
                // The order's total stands on each of its rows.
                "Total Penjualan (IDR)": String(total), "Nama Pembeli": "CANARY-***",
                "No Telp Pembeli": "CANARY-***", "Nama Penerima": "CANARY-***",
                "No Telp Penerima": "CANARY-***", "Alamat Pengiriman": "CANARY-***",
                "Kota": "CANARY-***", "Provinsi": "CANARY-***", "Nama Kurir": "Sample Express",
                "Tipe Pengiriman (regular, same day, etc)": "Reguler",
                "No Resi / Kode Booking": "SX00427000\(item.invoice)",
                "COD": item.isCashOnDelivery ? "Ya" : "Tidak",
                "Diskon Penawaran Terpakai (IDR)": "0",
            ]) { $1 }
            return salesHeaders.map { values[$0] ?? "" }
        }
    }

    // MARK: Fees

    private static let feeHeaders = SampleText.list(
        """
        Nomor | Nomor Invoice | Tanggal Pembayaran | Status Terakhir | Tanggal Pesanan Selesai | \
        Waktu Pesanan Selesai | Tanggal Pesanan Dibatalkan | Waktu Pesanan Dibatalkan | \
        Nama Produk | Jumlah Produk Dibeli | Harga Jual (IDR) | Jumlah Subsidi Tokopedia (IDR) | \
        Nilai Kupon Toko Terpakai (IDR) | Jenis Kupon Toko Terpakai | \
        Kode Kupon Toko Yang Digunakan | Jumlah Produk Yang Dikurangkan | \
        Total Pengurangan (IDR) | Nama Biaya Layanan | Persentase Biaya Layanan (%) | \
        Biaya Layanan Termasuk PPN dan PPH (IDR) | Biaya Layanan di Luar PPN dan PPH (IDR) | \
        PPN (IDR) | PPH (IDR)
        """)

    private static var feeRows: [[String]] {
        items.indices.map { place in
            let base = Amount(ticks: items[place].feeBase * Amount.ticksPerUnit, .idr)
            let rate = place == 3 ? 65 : 40
            let fee = Rate.percent(Int64(rate) / 10, Int64(rate) % 10 * 100_000).of(base)
            // Two decimals: the fee is a whole number of rupiah, its parts are not.
            let net = fee.ticks * 100 / 111 / 100 * 100
            var values = common(place)
            values.merge([
                "Harga Jual (IDR)": String(items[place].price * items[place].quantity),
                "Nama Biaya Layanan": "Biaya Layanan Power Merchant",
                "Persentase Biaya Layanan (%)": rate % 10 == 0
                    ? String(rate / 10) : "\(rate / 10).\(rate % 10)",
                "Biaya Layanan Termasuk PPN dan PPH (IDR)": SampleMoney.shortest(fee.ticks),
                "Biaya Layanan di Luar PPN dan PPH (IDR)": SampleMoney.shortest(net),
                "PPN (IDR)": SampleMoney.shortest(fee.ticks - net), "PPH (IDR)": "0",
            ]) { $1 }
            return feeHeaders.map { values[$0] ?? "" }
        }
    }

    /// What both sheets say of an item; the number stands with the first item of an order only.
    private static func common(_ place: Int) -> [String: String] {
        let item = items[place]
        let isFirst = place == 0 || items[place - 1].invoice != item.invoice
        let stamp = item.day.compact
        let reduction = item.price * item.reducedQuantity
        return [
            "Nomor": isFirst ? String(item.invoice + 1) : "",
            "Nomor Invoice": "INV/\(stamp)/MPL/427000010\(item.invoice)",
            "Tanggal Pembayaran": date(item.day) + " 10:2\(item.invoice):30",
            "Status Terakhir": item.isOnItsWay ? "Sedang Dikirim" : "Pesanan Tiba",
            "Tanggal Pesanan Selesai": item.isOnItsWay ? "" : date(item.day + 3),
            "Waktu Pesanan Selesai": item.isOnItsWay ? "" : "16:05:0\(item.invoice)",
            "Nama Produk": products[item.product].name,
            "Jumlah Produk Dibeli": String(item.quantity), "Harga Jual (IDR)": String(item.price),
            "Jumlah Subsidi Tokopedia (IDR)": String(item.subsidy),
            "Nilai Kupon Toko Terpakai (IDR)": String(item.voucher),
            "Jenis Kupon Toko Terpakai": item.voucher > 0 ? "Diskon" : "",
            "Kode Kupon Toko Yang Digunakan": item.voucher > 0 ? "CONTOH9" : "",
            "Jumlah Produk Yang Dikurangkan": String(item.reducedQuantity),
            "Total Pengurangan (IDR)": String(reduction),
        ]
    }

    private static func date(_ day: Day) -> String {
        let (year, month, date) = day.parts
        return "\(SampleText.padded(date))-\(SampleText.padded(month))-\(year)"
    }
}
