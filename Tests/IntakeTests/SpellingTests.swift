import Intake
import Money
import Records
import Tables
import Testing

/// Amounts, days and order numbers as the files of each market spell them, read by their pages.
struct SpellingTests {
    /// A header of a page with one row, of which one cell is tried.
    struct Form: Sendable {
        var header: String
        var row: String
        /// The column that is tried.
        var place: Int
    }

    static let forms: [String: Form] = [
        "orders ID": Form(
            header: """
                No. Pesanan | Status Pesanan | Waktu Pesanan Dibuat | Nama Produk | Nama Variasi \
                | Harga Awal | Jumlah | Total Pembayaran
                """,
            row: "260812ABCD1234 | Selesai | 2026-08-12 09:15 | Mug | Blue | 1 | 1 | 5", place: 5),
        "orders EN": Form(
            header: """
                Order ID | Order Status | Order Creation Date | Product Name | Variation Name \
                | Original Price | Quantity | Total Amount
                """,
            row: "260812ABCD1234 | Completed | 2026-08-12 09:15 | Mug | Blue | 1 | 1 | 5", place: 5),
        "orders BR": Form(
            header: """
                ID do pedido | Status do pedido | Data de criação do pedido | Nome do Produto \
                | Nome da variação | Preço original | Quantidade | Valor Total
                """,
            row: "260812ABCD1234 | Concluído | 2026-08-12 09:15 | Mug | Blue | 1 | 1 | 5", place: 5),
        "returns ID": Form(
            header: """
                No. Pengembalian | No. Pesanan | Waktu Pengembalian Diajukan | Alasan Pengembalian \
                | Total Pengembalian Dana | Dapat Mengajukan Banding pada
                """,
            row: "260812900000001 | 260812ABCD1234 | 2026-08-12 09:15 | Rusak | 1 | 2026-08-19",
            place: 4),
        "returns BR": Form(
            header: """
                ID da Devolução | ID do pedido | Tempo de envio de devolução | Motivo da Devolução \
                | Quantia total de reembolsos | Ação do Vendedor solicitada até
                """,
            row: "260812900000001 | 260812ABCD1234 | 2026-08-12 09:15 | Defeito | 1 | 2026-08-19",
            place: 4),
        "wallet ID": Form(
            header: """
                Tanggal Transaksi | Tipe Transaksi | Deskripsi | No. Pesanan | Jenis Transaksi \
                | Jumlah | Status | Saldo Akhir
                """,
            row: """
                2026-08-12 09:15:00 | Penarikan Dana | Penarikan Dana | - | Transaksi Keluar | 1 \
                | Transaksi Selesai | 0
                """, place: 5),
        "wallet BR": Form(
            header: """
                Data | Tipo de transação | Descrição | ID do pedido | Direção do dinheiro | Valor \
                | Status | Balança após as transações | Valor a Ser Ajustado
                """,
            row: "2026-08-12 09:15:00 | Saques | Saques | - | Saída | 1 | x | 0 | 0", place: 5),
        "lazada orders": Form(
            header: "orderItemId|orderNumber|sellerSku|createTime|itemName|status|unitPrice",
            row: "580000000100001|580000000000001|MUG|14 Nov 2024 08:15|Mug|shipped|1", place: 6),
        "lazada wallet": Form(
            header: "Transaction Number|Transaction Time|Type|Sub Type|Amount|Remarks",
            row: "T1|18 Jun 2026 02:25:02|Deposit|Settlement|1|Statement No. THJX-2026-0617",
            place: 4),
    ]

    private static func list(_ text: String) -> [String] {
        text.split(separator: "|", omittingEmptySubsequences: false).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func read(
        _ name: String, _ currency: String, place: Int? = nil, _ cell: Cell
    ) throws -> FileContents {
        let form = try #require(Self.forms[name])
        var cells = Self.list(form.row).map(Cell.text)
        cells[place ?? form.place] = cell
        var sheets = Sheets()
        let header = Row(number: 1, cells: Self.list(form.header).map(Cell.text))
        sheets.add("sheet", rows: [header, Row(number: 2, cells: cells)])
        return try sheets.read(currency: Currency(code: currency))
    }

    private func plain(_ contents: FileContents) -> String? {
        contents.orderLines.first?.subtotalBeforeDiscount.plain
            ?? contents.walletRows.first?.amount.plain ?? contents.notices.first?.amount?.plain
    }

    @Test(arguments: [
        ("orders ID", "IDR", "125.000", "125000"), ("orders ID", "IDR", "98.750", "98750"),
        ("orders ID", "IDR", "0", "0"), ("orders ID", "IDR", "8125", "8125"),
        ("orders ID", "IDR", "2.861", "2861"), ("orders ID", "IDR", "1.125.000", "1125000"),
        ("orders EN", "MYR", "2.861", "2.861"), ("orders EN", "MYR", "2.86", "2.86"),
        ("orders EN", "SGD", "12.50", "12.50"), ("orders EN", "VND", "2.861", "2861"),
        ("orders EN", "PHP", "-₱1,234.00", "-1234.00"),
        ("orders EN", "PHP", "₱1,234.00", "1234.00"),
        ("orders EN", "SGD", "$0.00 ", "0.00"), ("orders EN", "SGD", "0.00E+00", "0.00"),
        ("orders EN", "SGD", "S$ 5.00", "5.00"), ("orders EN", "MYR", "RM5.00", "5.00"),
        ("orders BR", "BRL", "58.00", "58.00"), ("orders BR", "BRL", "R$1234.56", "1234.56"),
        ("returns ID", "IDR", "RP 75.250\n", "75250"), ("returns ID", "IDR", "RP 0\n", "0"),
        ("returns ID", "IDR", "RP -11.900\n", "-11900"),
        ("returns BR", "BRL", "R$123,45", "123.45"),
        ("wallet ID", "IDR", "-1250000.00", "-1250000"), ("wallet ID", "IDR", "-101250", "-101250"),
        ("wallet BR", "BRL", "-12.34", "-12.34"), ("lazada orders", "IDR", "145000.00", "145000"),
        ("lazada orders", "MYR", "145000.00", "145000.00"),
        ("lazada wallet", "THB", "+1,160.00", "1160.00"),
        ("lazada wallet", "THB", "-2,345.67", "-2345.67"),
        ("lazada wallet", "THB", "+0.00", "0.00"),
    ])
    func `an amount is read as its market spells it`(
        form: String, currency: String, text: String, expected: String
    ) throws {
        let contents = try read(form, currency, .text(text))
        #expect(contents.rejects.map(\.reason) == [])
        #expect(plain(contents) == expected)
    }

    @Test(arguments: [
        ("orders EN", "PHP", "-3.45E+03", "scientific notation"),
        ("orders EN", "PHP", "$3.45E+03", "scientific notation"),
        ("orders EN", "SGD", "$639,000,000,000,000.00 ", "larger than any amount"),
        ("orders ID", "IDR", "125.50", "as an amount"), ("orders ID", "IDR", "12.50.000", "amount"),
        ("orders EN", "MYR", "1.2345678", "as an amount"),
        ("orders EN", "MYR", "RM", "as an amount"),
        ("orders EN", "MYR", "5.00 gr", "as an amount"), ("orders ID", "IDR", "-", "expected"),
        ("orders ID", "IDR", "--", "expected"), ("lazada wallet", "THB", "***", "as an amount"),
        ("lazada wallet", "THB", "++1.00", "as an amount"),
    ])
    func `what is no amount is rejected with the reason`(
        form: String, currency: String, text: String, reason: String
    ) throws {
        let contents = try read(form, currency, .text(text))
        #expect(plain(contents) == nil)
        let reject = try #require(contents.rejects.first)
        #expect(reject.reason.contains(reason), "\(reject.reason)")
        #expect(contents.rejects.count == 1 && contents.rowCount == 1)
    }

    @Test(arguments: ["-", "--", "", " ", "/"])
    func `a dash is no amount, where the row can do without`(text: String) throws {
        let contents = try read("orders BR", "BRL", place: 7, .text(text))
        #expect(contents.rejects.isEmpty)
        #expect(try #require(contents.orderLines.first).orderAmount == nil)
    }

    @Test(arguments: [
        ("orders ID", 2, "2026-08-12 09:15", "2026-08-12"),
        ("orders ID", 2, "2026-03-12 7:05", "2026-03-12"),
        ("orders ID", 2, "12/08/2026 07:05", "2026-08-12"),
        ("orders EN", 2, "12-08-2026", "2026-08-12"),
        ("wallet ID", 0, "2026-08-12 7:05:09", "2026-08-12"),
        ("lazada orders", 3, "14 Nov 2024 08:15", "2024-11-14"),
        ("lazada orders", 3, "4 Nov 2024 8:15", "2024-11-04"),
        ("lazada wallet", 1, "18 Jun 2026 02:25:02", "2026-06-18"),
        ("lazada wallet", 1, "05 Jul 2026", "2026-07-05"),
        ("lazada wallet", 1, "20-Sep-2026", "2026-09-20"),
    ])
    func `a day is read as its platform spells it`(
        form: String, place: Int, text: String, day: String
    ) throws {
        let contents = try read(form, "IDR", place: place, .text(text))
        #expect(contents.rejects.map(\.reason) == [])
        let found = contents.orderLines.first?.createdOn ?? contents.walletRows.first?.requestedOn
        #expect(found?.description == day)
    }

    @Test(arguments: [
        "-", "", "2026-13-01", "31 Jun 2026", "14 Novem 2024", "2026-08-12 25:00", "46000",
    ])
    func `what is no day is rejected`(text: String) throws {
        let contents = try read("lazada orders", "MYR", place: 3, .text(text))
        #expect(contents.orderLines.isEmpty && contents.rejects.count == 1)
    }

    @Test(arguments: [
        (Cell.text("260812ABCD1234"), "260812ABCD1234"),
        (.text("26081212345678"), "26081212345678"),
        (.text("26081312345E67"), "26081312345E67"),
        (.text("MY-260812ABCD1234"), "MY-260812ABCD1234"),
        (.text("'260812ABCD1234"), "260812ABCD1234"),
        (.text(" 260812ABCD1234\t"), "260812ABCD1234"),
        (Cell(.number, "26081212345678"), "26081212345678"),
        (Cell(.number, "2.6081212345678E+13"), "26081212345678"),
        (Cell(.number, "2.6E+13"), "2.6E+13"),
        (Cell(.number, "2.6081312345E+77"), "2.6081312345E+77"),
        (.text("2.60812E+13"), "2.60812E+13"),
    ])
    func `an order number of Shopee is kept, or its loss stays visible`(
        cell: Cell, expected: String
    ) throws {
        let contents = try read("orders ID", "IDR", place: 0, cell)
        #expect(contents.orderLines.map(\.orderID) == [expected])
    }

    @Test func `an unknown status is kept, told once and not guessed`() throws {
        let form = try #require(Self.forms["orders ID"])
        let words = ["Selesai", "Gagal Dikirim", "Gagal Dikirim", "Dikirim"]
        var sheets = Sheets()
        sheets.add(
            "orders",
            [Self.list(form.header)]
                + words.map { word in
                    var cells = Self.list(form.row)
                    cells[1] = word
                    return cells
                })
        let contents = try sheets.read(currency: .idr)
        #expect(contents.orderLines.map(\.status) == [.completed, .unknown, .unknown, .unknown])
        #expect(contents.orderLines.map(\.statusText) == words)
        #expect(contents.notes.count == 2)
        #expect(contents.notes.contains { $0.contains("\"Gagal Dikirim\" is not known (2 rows)") })
        #expect(
            contents.notes.contains { $0.contains("file:orders!5") || $0.contains("\"Dikirim\"") })
    }
}
