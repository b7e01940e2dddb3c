import Profiles
import Testing

struct HeaderTextTests {
    @Test(arguments: [
        ("Order/adjustment ID  ", "order/adjustment id"),
        ("Affiliate Shop Ads commission\t", "affiliate shop ads commission"),
        ("\u{FEFF}Order ID", "order id"),
        ("Total\u{A0}Fees", "total fees"),
        ("\u{200B}Type\u{200B} ", "type"),
        ("Violation fee （settlement fee）", "violation fee (settlement fee)"),
        ("Dynamic   Commission", "dynamic commission"), (" \t A\r\nZ[@`{\u{1} ", "a z[@`{\u{1}"),
        ("重量（kg）", "重量(kg)"),
        ("\u{3000}数量\u{3000}", "数量"),
        ("Ｏｒｄｅｒ　ＩＤ１２：", "order id12:"), ("Order\u{200B} \u{2066}ID\u{2069}", "order id"),
        ("金额￥", "金额¥"), ("a\u{FE0F}b", "ab"), ("", ""),
    ])
    func `differences that say nothing are folded`(text: String, expected: String) {
        #expect(HeaderText.normalized(text) == expected)
    }

    @Test func `composed and decomposed letters are one`() {
        let composed = HeaderText.normalized("Đơn hàng")
        let decomposed = HeaderText.normalized("Đơn ha\u{300}ng")
        #expect(composed == decomposed)
        #expect(HeaderText.normalized("ค\u{E33}") == HeaderText.normalized("ค\u{E4D}\u{E32}"))
    }

    @Test(arguments: [
        ("576461413038785752\t", "576461413038785752"), ("\t", ""), (" a b ", "a b"),
        ("\u{A0}x\u{A0}", "x"), ("x", "x"), ("", ""),
    ])
    func `cells are trimmed at both ends`(text: String, expected: String) {
        #expect(HeaderText.trimmed(text) == expected)
    }

    @Test(arguments: [
        ("５７６４６１４１３０３８７８５７５２", "576461413038785752"),
        ("\u{200B}5764\u{200B}61\u{A0}", "576461"), ("Ａ　ｂ", "A　b"), ("x", "x"),
    ])
    func `an ID in full-width digits is folded`(text: String, expected: String) {
        #expect(HeaderText.folded(text) == expected)
    }

    @Test(arguments: [
        ("Parcel protection levy", "parcel-protection-levy"),
        ("GMV Max coupon (sales tax)", "gmv-max-coupon-sales-tax"), ("--", ""),
        ("ค่าใหม่", "ค่าใหม่"),
    ])
    func `a header becomes a name`(header: String, expected: String) {
        #expect(HeaderText.kebab(header) == HeaderText.normalized(expected))
    }
}
