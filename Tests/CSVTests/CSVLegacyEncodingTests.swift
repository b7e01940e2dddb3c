import CSV
import Foundation
import Glibc
import Tables
import Testing

/// Texts as seller centers, spreadsheets and colleagues write them, in the encodings of old.
struct CSVLegacyEncodingTests {
    /// The bytes of a text in an encoding of the system's converter.
    static func bytes(_ text: String, in name: String) throws -> [UInt8] {
        let converter = iconv_open(name, "UTF-8")
        try #require(converter != iconv_t(bitPattern: -1), "\(name)")
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var (left, room) = (source.count, target.count)
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (next, end) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &next, &left, &end, &room)
            }
        }
        try #require(result != -1, "\(name): \(text)")
        return target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
    }

    /// The system's names of what the reader calls otherwise.
    static let names: [TextEncoding: String] = [
        .gb18030: "GB18030", .big5: "BIG5-HKSCS", .shiftJIS: "CP932", .eucKR: "UHC",
        .windows874: "CP874", .windows1258: "CP1258", .windows1252: "CP1252",
    ]

    /// Vietnamese in Windows-1258 has its tones behind the vowels.
    static func vietnamese(_ text: String) -> String {
        let tones: Set<Unicode.Scalar> = [
            "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
        ]
        var result = String.UnicodeScalarView()
        for character in text {
            let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
            let base = String(String.UnicodeScalarView(parts.filter { !tones.contains($0) }))
            result.append(contentsOf: base.precomposedStringWithCanonicalMapping.unicodeScalars)
            result.append(contentsOf: parts.filter { tones.contains($0) })
        }
        return String(result)
    }

    static let long: [(TextEncoding, String)] = [
        (.gb18030, "订单编号,商品名称,规格,数量,订单金额,收件人,备注\n1001,无线蓝牙耳机 降噪款,黑色,2,199.00,张伟,请尽快发货，谢谢\n"),
        (.gb18030, "交易时间;平台佣金;运费补贴;结算金额\n2025-01-02;-3,20;0,00;56,80\n"),
        (.big5, "訂單編號,商品名稱,規格,數量,訂單金額,收件人,備註\n1001,無線藍牙耳機 降噪款,黑色,2,590,陳美玲,請儘快出貨，謝謝\n"),
        (.big5, "訂單成立日期\t買家應付金額\t運費\t付款方式\n2025/01/02\t1200\t60\t信用卡\n"),
        (.shiftJIS, "注文番号,商品名,数量,金額,お届け先,備考\n1001,ワイヤレスイヤホン 黒,2,3980,東京都渋谷区,置き配希望です\n"),
        (.shiftJIS, "受注日,送料,手数料,入金予定額\n2025/01/02,500,120,3360\n"),
        (.eucKR, "주문번호,상품명,수량,결제금액,수취인,배송메시지\n1001,무선 이어폰 블랙,2,39800,김민수,문 앞에 놓아 주세요\n"),
        (
            .windows874,
            "หมายเลขคำสั่งซื้อ,ชื่อสินค้า,จำนวน,ราคา\n1001,หูฟังไร้สาย สีดำ,2,590.00\n1002,เสื้อยืดผู้หญิง,1,199.00\n"
        ),
        (
            .windows1258,
            "Mã đơn hàng,Tên sản phẩm,Số lượng,Tổng tiền\n1001,Tai nghe không dây màu đen,2,199000\n1002,Áo thun nữ cổ tròn,1,99000\n"
        ),
        (
            .windows1252,
            "Nº do pedido;Descrição do produto;Preço unitário;Comissão\n1001;Calça jeans feminina com cós médio;59,90;-7,19\n1002;Tênis São Paulo edição única;120,00;-14,40\n"
        ),
        (
            .windows1252,
            "Numéro de commande;Désignation;Prix à l’unité;Reçu\n1;Théière émaillée créée à Paris;12,50 €;oui\n2;Forêt d’été – gilet brodé;45,00 €;non\n"
        ),
        (
            .windows1252,
            "Bestellnummer;Größe;Menge;Gebühr\n1;Übergröße für Männer;2;-1,20\n2;Weiß;1;-0,80\n3;ÄRMELLOS;1;0\n"
        ),
        (
            .windows1252,
            "Pedido,Descripción,Tamaño\n1,Niño pequeño con gorro de otoño,M\n2,¿Cuál es?,L\n"
        ),
    ]

    /// One or a few cells deep in a file that is ASCII otherwise.
    static let short: [(TextEncoding, String)] = [
        (.gb18030, "黑色"), (.gb18030, "退款"), (.gb18030, "订单编号"), (.gb18030, "蓝色,大号"),
        (.gb18030, "T恤 白色"), (.gb18030, "已完成"), (.gb18030, "男"),
        (.big5, "黑色"), (.big5, "退款"), (.big5, "訂單編號"), (.big5, "藍色,大號"), (.big5, "已完成"),
        (.shiftJIS, "ブラック"), (.shiftJIS, "注文番号"), (.shiftJIS, "黒"), (.shiftJIS, "サイズM"),
        (.shiftJIS, "キャンセル済み"),
        (.eucKR, "블랙"), (.eucKR, "주문번호"), (.eucKR, "취소 완료"),
        (.windows874, "สีดำ"), (.windows874, "ยกเลิก"), (.windows874, "หูฟังไร้สาย"),
        (.windows874, "ขนาดใหญ่"),
        (.windows1258, "Màu đen"), (.windows1258, "Số lượng"), (.windows1258, "Đã hủy"),
        (.windows1258, "Áo thun nữ"), (.windows1258, "đơn"), (.windows1258, "Hoàn tiền"),
        (.windows1252, "São Paulo"), (.windows1252, "não"), (.windows1252, "ação"),
        (.windows1252, "Opções"), (.windows1252, "Größe"), (.windows1252, "Für Männer"),
        (.windows1252, "café"), (.windows1252, "créée"), (.windows1252, "Où"),
        (.windows1252, "ÉTÉ"), (.windows1252, "À bientôt"), (.windows1252, "Água"),
        (.windows1252, "señor"), (.windows1252, "don’t"), (.windows1252, "I’ll"),
        (.windows1252, "20°C"), (.windows1252, "5 × 3 ½"), (.windows1252, "Brand™"),
        (.windows1252, "© 2025 – x"), (.windows1252, "12 €"), (.windows1252, "£5"),
        (.windows1252, "a\u{A0}b"),
    ]

    private func expectRead(_ text: String, as encoding: TextEncoding) throws {
        let name = try #require(Self.names[encoding])
        let isTonal = encoding == .windows1258
        let bytes = try Self.bytes(isTonal ? Self.vietnamese(text) : text, in: name)
        let dialect = try CSVRowSource(bytes: bytes).dialect
        #expect(dialect.encoding == encoding, "\(text.suffix(40))")
        #expect(dialect.replacedCharacters == 0)
        #expect(try rows(of: bytes) == rows(of: Array(text.utf8)))
    }

    @Test(arguments: long)
    func `a legacy encoding is found and decoded`(encoding: TextEncoding, text: String) throws {
        try expectRead(text, as: encoding)
    }

    @Test(arguments: short)
    func `a few cells deep in a file are enough`(encoding: TextEncoding, text: String) throws {
        let plain = (1...300).map { "\($0),Item \($0),\($0 % 7).50\n" }.joined()
        try expectRead("id,name,price\n" + plain + "301,\(text)\n" + plain, as: encoding)
    }

    @Test(arguments: [UInt8](0x80...0xFF))
    func `one stray byte in an ASCII file is Western`(byte: UInt8) throws {
        for (before, after) in [("caf", ""), ("a", "b"), ("20 ", "C")] {
            let text =
                Array("id,name\n1,\(before)".utf8) + [byte] + Array("\(after)\n2,b\n".utf8)
            #expect(try CSVRowSource(bytes: text).dialect.encoding == .windows1252)
        }
    }

    @Test func `a damaged character is replaced in its cell and counted`() throws {
        var bytes = try Self.bytes("订单编号,商品名称,数量\n1001,无线蓝牙耳机,2\n", in: "GB18030")
        bytes += [UInt8](try Self.bytes("1002,蓝牙", in: "GB18030").dropLast())
        bytes += Array(",1\n1003,a,1\n".utf8)
        #expect(try CSVRowSource(bytes: bytes).dialect.replacedCharacters == 1)
        #expect(try CSVRowSource(bytes: bytes).dialect.encoding == .gb18030)
        #expect(try rows(of: bytes)[2] == ["1002", "蓝\u{FFFD}", "1"])
        #expect(try rows(of: bytes)[3] == ["1003", "a", "1"])
    }

    @Test func `a little damage leaves UTF-8 what it is`() throws {
        let line = "1001,无线蓝牙耳机降噪款,黑色,请尽快发货谢谢\n"
        let bytes =
            Array(line.utf8) + [0x31, 0x2C, 0xE8, 0xAE, 0x2C, 0x61, 0x0A] + Array(line.utf8)
        let dialect = try CSVRowSource(bytes: bytes).dialect
        #expect(dialect.encoding == .utf8)
        #expect(dialect.replacedCharacters == 1)
        #expect(try rows(of: bytes)[1] == ["1", "\u{FFFD}", "a"])
    }

    @Test(arguments: [1, 3, 64, 1000])
    func `no piece cuts a character`(pieceSize: Int) throws {
        for (encoding, text) in Self.long where encoding != .windows1258 {
            let bytes = try Self.bytes(text, in: try #require(Self.names[encoding]))
            var source = try CSVRowSource(bytes: bytes, pieceSize: pieceSize)
            var found: [[String]] = []
            while let row = try source.next() { found.append(row.cells.map(\.text)) }
            #expect(try found == rows(of: Array(text.utf8)))
        }
    }
}
