import Drawing
import Evidence
import Foundation
import TestSupport
import Testing

/// Pictures of rows beside those that somebody looked at, pixel by pixel.
struct PictureTests {
    private typealias Column = SourcePicture.Column
    private typealias Line = SourcePicture.Line

    private static func picture(
        _ file: String, sheet: String = "Order details", _ headers: [String], _ status: String
    ) -> SourcePicture {
        SourcePicture(
            file: file, sheet: sheet,
            sha256: String(repeating: "0123456789abcdef", count: 4), headerRowNumber: 3,
            columns: zip(["A", "C", "H", "AB"], headers).enumerated().map { place, column in
                Column(letters: column.0, header: column.1, isAmount: place > 1)
            },
            lines: [
                Line(
                    number: 11, texts: ["588526844422228366", status, "335.50", "-8.18"],
                    isAtIssue: false),
                Line(
                    number: 12, texts: ["588526844422228367", status, "335.50", "-10.22"],
                    isAtIssue: true, marks: [3]),
                Line(
                    number: 40, texts: ["588526844422228367", status, "-335.50", "0"],
                    isAtIssue: true, marks: [3]),
            ], hiddenColumnCount: 46)
    }

    static let pictures = [
        "thai": picture(
            "Income.โอนเงินสำเร็จ.th.xlsx",
            ["หมายเลขคำสั่งซื้อ", "สถานะการสั่งซื้อ", "สินค้าราคาปกติ", "ค่าธุรกรรมการชำระเงินที่ผู้ขายจ่าย"], "สำเร็จแล้ว"),
        "vietnamese": picture(
            "Báo cáo doanh thu.xlsx",
            ["Mã đơn hàng", "Trạng thái", "Giá sản phẩm", "Phí giao dịch của đơn hàng"], "Đã hủy"),
        "chinese": picture(
            "结算单.xlsx", ["订单ID/调整单ID", "状态", "商品原价小计", "TikTok Shop 佣金费"], "已完成"),
        "english-us": picture(
            "statement_20261102_US.xlsx",
            ["Order/adjustment ID", "Type", "Subtotal before discounts", "Referral fee"], "Order"),
        "indonesian": picture(
            "Income.sudah dilepas.id.xlsx", sheet: "Penghasilan",
            ["No. Pesanan", "Status Pesanan", "Harga Asli Produk", "Biaya Administrasi"],
            "Selesai"),
        "lazada": picture(
            "transaction overview.csv", sheet: "",
            ["Order No.", "Transaction Type", "Amount", "VAT in Amount"], "Orders-Lazada Fees"),
        "japanese": picture(
            "決済レポート.xlsx", sheet: "注文明細",
            ["注文ID", "ステータス", "商品小計（割引前）", "プラットフォーム手数料"], "配達完了"),
    ]

    @Test(arguments: pictures.keys.sorted())
    func `a picture looks like the one that was looked at`(name: String) throws {
        let picture = try #require(Self.pictures[name])
        let image = try #require(picture.png())
        #expect(image.missing.isEmpty)
        let golden = "\(Repository.root)/Tests/EvidenceTests/Pictures/\(name).png"
        if GeneratedPage.isUpdating {
            try Data(image.bytes).write(to: URL(fileURLWithPath: golden))
            Issue.record("\(golden) was written anew; look at it, then commit it")
        }
        let folder = try TemporaryFolder()
        let path = try folder.write(image.bytes, to: "got.png")
        let got = try #require(Pixels(path: path))
        let expected = try #require(Pixels(path: golden), "run `make docs` to make \(golden)")
        #expect(got.differencePerMille(from: expected) <= 2)
    }

    @Test func `a picture with another figure or mark is another picture`() throws {
        let picture = try #require(Self.pictures["chinese"])
        var other = picture
        other.lines[1].texts[3] = "-10.23"
        var unmarked = picture
        unmarked.lines[1].marks = []
        let folder = try TemporaryFolder()
        let pixels = try [picture, other, unmarked].enumerated().map { index, picture in
            let bytes = try #require(picture.png()).bytes
            return try #require(
                Pixels(path: try folder.write(bytes, to: "\(index).png")))
        }
        #expect(pixels[0].differencePerMille(from: pixels[1]) <= 2)
        #expect(pixels[0].differencePerMille(from: pixels[2]) > 2)
        #expect(picture.png()?.bytes != other.png()?.bytes)
    }

    @Test func `a place names file, sheet and rows at issue`() throws {
        let picture = try #require(Self.pictures["chinese"])
        #expect(picture.place == "结算单.xlsx / Order details / 12, 40")
    }
}
