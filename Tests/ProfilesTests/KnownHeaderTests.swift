import Profiles
import Records
import Tables
import Testing

/// Every header that is known to the letter is claimed by one profile, and bound as a whole.
struct KnownHeaderTests {
    @Test(arguments: KnownHeader.all)
    func `a known header is claimed by its profile alone`(header: KnownHeader) throws {
        let claims = ProfileCatalogue.builtIn.claims(header.rows)
        #expect(claims.map(\.profile.id) == [header.profile])
        let claim = try #require(claims.first)
        let columns = claim.binding.columns
        #expect(claim.missingColumns == [])
        #expect(claim.market == header.market)
        #expect(columns.map(\.header) == header.columns)
        let unknown = claim.binding.unknownColumns.map { $0.header.isEmpty ? "∅" : $0.header }
        #expect(unknown == header.unknown)
        #expect(columns.filter(\.isRepeated).map(\.header) == header.repeated)
        var personal: [String] = []
        for column in columns where column.meaning == .personal {
            if !personal.contains(column.header) { personal.append(column.header) }
        }
        #expect(personal == header.personal)
    }

    @Test func `headers of the references have their numbers of columns`() {
        let counts = KnownHeader.all.map(\.columns.count)
        let expected = [
            50, 48, 49, 49, 57, 58, 58, 58, 56, 56, 20, 52, 52, 56, 64, 69, 52, 40, 43, 53, 58,
            49, 23, 23, 45, 39, 53, 53, 43, 46, 26, 55, 49, 46, 46, 8, 8, 8, 8, 9, 7, 5, 15, 15, 11,
            76, 74, 77, 19, 18, 19, 19, 18, 19, 22, 23, 6, 69, 16, 5, 6, 12, 3, 2, 79, 65, 55, 60,
        ]
        #expect(counts == expected)
        #expect(Set(KnownHeader.all.map(\.testDescription)).count == KnownHeader.all.count)
    }

    @Test func `the same name twice under two groups is two things`() throws {
        let header = try #require(ShopeeIncomeHeaders.all.first)
        let claim = try #require(ProfileCatalogue.builtIn.claims(header.rows).first)
        let premium = try #require(claim.binding.index(of: ComponentID("premium")))
        #expect(claim.binding.columns[premium].header == "Biaya Lainnya")
        // Without its group nobody knows what the column holds.
        let alone = ProfileCatalogue.builtIn.claims(Array(header.rows.suffix(1))).first
        #expect(alone?.binding.unknownColumns.map(\.header) == ["Biaya Lainnya"])
    }

    @Test func `line ends and doubled blanks inside a header say nothing`() throws {
        for known in [ShopeeOtherOrderHeaders.all[4], ShopeeOtherIncomeHeaders.all[0]] {
            let columns = known.columns.map { $0.replacing(" ", with: "\n  ") + "\n" }
            let claim = try #require(ProfileCatalogue.builtIn.claims(known.rows(columns)).first)
            #expect(claim.profile.id == known.profile)
            #expect(claim.binding.unknownColumns.map(\.header) == [])
        }
    }

    @Test func `the Vietnamese order export is refused, and told which export it comes nearest to`()
        throws
    {
        let texts = [
            "Mã đơn hàng", "Trạng thái Trả hàng/Hoàn tiền", "Số lượng sản phẩm được hoàn trả",
            "Mã giảm giá của Shop", "Mã giảm giá của Shopee", "Được Shopee trợ giá",
            "Tổng số tiền được người bán trợ giá", "Phí vận chuyển (dự kiến)",
            "Phí vận chuyển mà người mua trả", "Phí vận chuyển tài trợ bởi Shopee (dự kiến)",
            "Người Mua", "Tên Người nhận", "Số điện thoại", "Địa chỉ nhận hàng",
            "Tỉnh/Thành phố",
        ]
        let row = Row(number: 1, cells: texts.map(Cell.text))
        #expect(ProfileCatalogue.builtIn.claims(row).isEmpty)
        let nearest = try #require(ProfileCatalogue.builtIn.nearest(to: row))
        #expect(nearest.profile.id == "shopee/orders")
        #expect(nearest.missing.contains("Order Status"))
        let binding = HeaderBinding(row, to: nearest.profile.main.columns)
        #expect(binding.unknownColumns.map(\.header) == [])
    }

    @Test(arguments: [
        (
            [
                "No.", "Tanggal Penyesuaian Dibuat", "Tipe Penyesuaian | Deskripsi",
                "Alasan Penyesuaian", "Biaya Penyesuaian", "No. Pesanan Terhubung",
                "Tanggal Dana Dilepaskan",
            ], "sheet of adjustments"
        ),
        (
            [
                "Mã giao dịch", "Ngày hoàn thành điều chỉnh đơn hàng", "Loại điều chỉnh | Mô tả",
                "Lý do điều chỉnh", "Số tiền điều chỉnh", "Mã đơn hàng liên quan",
                "Ngày hoàn thành thanh toán",
            ], "sheet of adjustments"
        ),
        (
            [
                "No.", "No. Pesanan", "Biaya Platform", "Biaya Gratis Ongkir XTRA", "Biaya Layanan",
                "Biaya Promosi", "Biaya Lainnya",
            ], "sheet of seller fees"
        ),
        (
            ["Sequence No.", "Order ID", "Cashback Programme", "Platform Support Fee"],
            "sheet of service fee details"
        ),
        (
            ["Mã giao dịch", "Mã đơn hàng", "Phí Hạ Tầng", "Voucher Xtra"],
            "sheet of service fee details"
        ),
    ])
    func `a sheet beside the income report is known by its header`(
        headers: [String], title: String
    ) throws {
        let income = try #require(
            ProfileCatalogue.builtIn.all.first { $0.id == "shopee/income" })
        let row = Row(number: 13, cells: headers.map(Cell.text))
        let claim = try #require(income.claimBeside(HeaderRow(row)))
        #expect(claim.layout.title == title)
        #expect(claim.missingColumns == [])
        #expect(claim.binding.unknownColumns.map(\.header) == [])
        #expect(ProfileCatalogue.builtIn.claims(row).isEmpty)
    }
}
