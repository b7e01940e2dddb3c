/// The header rows of the Indonesian income workbook in its layouts A1 to A11.
///
/// For each header its place in each layout; `␠` and `⇥` are a space and a TAB at a header's
/// end, `∅` is no header.
enum IncomeLayouts {
    struct Layout: Sendable, CustomStringConvertible {
        var description: String
        var header: [String]
    }

    static let all: [Layout] = (0..<11).map { index in
        var header: [Int: String] = [:]
        for line in lines {
            if let place = line.places[index] { header[place] = line.header }
        }
        let places = 1...(header.keys.max() ?? 1)
        return Layout(description: "A\(index + 1)", header: places.map { header[$0] ?? "?" })
    }

    private static let lines: [(header: String, places: [Int?])] =
        text.split(separator: "\n").map { line in
            let colon = line.lastIndex(of: ":") ?? line.endIndex
            let header = String(
                line[..<colon].map { character in
                    switch character {
                    case "␠": " "
                    case "⇥": "\t"
                    default: character
                    }
                })
            let places = line[colon...].dropFirst().split(separator: " ").map { Int($0) }
            return (header == "∅" ? "" : header, places)
        }

    private static let text = """
        Order/adjustment ID␠␠: 1 1 1 1 1 1 1 1 1 1 1
        Type␠: 2 2 2 2 2 2 2 2 2 2 2
        Order created time(UTC): 3 3 3 3 3 3 3 3 - - -
        Order settled time(UTC): 4 4 4 4 4 4 4 4 - - -
        Currency: 5 5 5 5 5 5 5 5 5 5 5
        Total settlement amount: 6 6 6 6 6 6 6 6 6 6 6
        Total revenue: 7 7 7 7 7 7 7 - - - -
        Subtotal after seller discounts: 8 8 8 8 8 8 8 8 8 8 8
        Subtotal before discounts: 9 9 9 9 9 9 9 9 9 9 9
        Seller discounts: 10 10 10 10 10 10 10 10 10 10 10
        Refund subtotal after seller discounts: 11 11 11 11 11 11 11 11 11 12 12
        Refund subtotal before seller discounts: 12 12 12 12 12 12 12 12 12 13 13
        Refund of seller discounts: 13 13 13 13 13 13 13 13 13 14 14
        Total fees: 14 14 14 14 14 14 14 - - - -
        TikTok Shop commission fee: 15 15 15 15 15 15 15 - - - -
        Flat fee: 16 16 16 16 16 16 16 16 16 17 -
        Sales fee: 17 17 17 17 17 17 17 17 17 18 -
        Mall service fee: 18 18 18 18 19 19 19 19 19 20 18
        Payment fee: 19 19 19 19 20 20 20 - - - -
        Shipping cost: 20 20 20 20 21 21 21 21 21 22 20
        Shipping costs passed on to the logistics provider: 21 21 21 21 22 22 22 22 22 23 21
        Replacement shipping fee (passed on to the customer): 22 - 22 22 23 23 23 23 23 24 22
        Exchange shipping fee (passed on to the customer): 23 - 23 23 24 24 24 24 24 25 23
        Shipping cost borne by the platform: 24 22 24 24 25 25 25 25 25 26 24
        Shipping cost paid by the customer: 25 23 25 25 26 26 26 26 26 27 25
        Refunded shipping cost paid by the customer: 26 24 26 26 27 27 27 27 27 28 26
        Return shipping costs (passed on to the customer): 27 25 27 27 28 28 28 28 28 29 27
        Shipping cost subsidy: 28 26 28 28 29 29 29 29 29 30 28
        Affiliate commission␠: 29 27 29 29 30 30 30 - - - -
        Affiliate partner commission␠: 30 28 30 30 31 31 31 - - - -
        Affiliate Shop Ads commission⇥: 31 29 31 31 32 32 32 - - - -
        SFP service fee: 32 30 32 32 33 33 36 - - - -
        LIVE Specials Service Fee: 33 31 33 33 34 35 38 - - - -
        Voucher Xtra Service Fee: 34 32 34 34 35 36 39 - - - -
        Bonus cashback service fee: 35 33 36 36 37 39 44 38 36 38 36
        Ajustment amount: 36 34 37 38 40 42 48 49 47 49 51
        Related order ID␠␠: 37 35 38 39 41 43 49 50 48 50 52
        ∅: 38 36 39 40 42 44 50 - - - 50
        Customer payment: 39 37 40 41 43 45 51 51 49 51 53
        Customer refund: 40 38 41 42 44 46 52 52 50 52 54
        Seller co-funded voucher discount: 41 39 42 43 45 47 53 53 51 53 55
        Refund of seller co-funded voucher discount: 42 40 43 44 46 48 54 54 52 54 56
        Platform discounts: 43 41 44 45 47 49 55 55 53 55 57
        Refund of platform discounts: 44 42 45 46 48 50 56 56 54 56 58
        Platform co-funded voucher discounts: 45 43 46 47 49 51 57 57 55 57 59
        Refund of platform co-funded voucher discounts: 46 44 47 48 50 52 58 58 56 58 60
        Seller shipping cost discount: 47 45 48 49 51 53 59 59 57 59 61
        Estimated package weight (g): 48 46 49 50 52 54 60 60 58 60 62
        Actual package weight (g): 49 47 50 51 53 55 61 61 59 61 63
        Shopping center items: 50 48 51 52 54 56 62 62 60 62 64
        Order Source: 51 49 52 53 55 57 63 63 61 63 65
        Brand Crazy Deals/Flash Sale service fee: - - 35 35 36 38 43 - - - -
        DT Handling Fee: - - - 37 38 40 45 - - - -
        Pre-Order Service Fee: - - - - 18 18 18 - - - -
        PayLater Handling Fee: - - - - 39 41 - - - - -
        Dynamic Commission: - - - - - 34 37 - - - -
        EAMS Program service fee: - - - - - 37 42 42 40 42 40
        Affiliate commission deposit: - - - - - - 33 - - - -
        Affiliate commission refund: - - - - - - 34 - - - -
        TAP Shop Ads commission: - - - - - - 35 - - - -
        Order processing fee: - - - - - - 40 41 39 41 39
        Installation service fee: - - - - - - 41 48 46 48 46
        PayLater program fee: - - - - - - 46 46 44 46 44
        Campaign resource fee: - - - - - - 47 47 45 47 45
        Total Revenue: - - - - - - - 7 7 7 7
        Total Fees: - - - - - - - 14 14 15 15
        Platform commission fee: - - - - - - - 15 15 16 16
        Pre-order service fee: - - - - - - - 18 18 19 17
        Payment Fee: - - - - - - - 20 20 21 19
        Affiliate Commission: - - - - - - - 30 30 32 30
        Affiliate partner commission: - - - - - - - 31 31 33 31
        Affiliate Shop Ads commission: - - - - - - - 32 32 34 32
        Affiliate Shop Ads commission before PIT: - - - - - - - 33 - - -
        Personal income tax withheld from affiliate Shop Ads commission: - - - - - - - 34 - - -
        Affiliate Partner shop ads commission: - - - - - - - 35 33 35 33
        Shipping Fee Program service fee: - - - - - - - 36 34 36 34
        Dynamic commission: - - - - - - - 37 35 37 35
        LIVE Specials service fee: - - - - - - - 39 37 39 37
        Voucher Xtra service fee: - - - - - - - 40 38 40 38
        Brands Crazy Deals/Flash Sale service fee: - - - - - - - 43 41 43 41
        Dilayani Tokopedia fee: - - - - - - - 44 42 44 42
        Dilayani Tokopedia handling fee: - - - - - - - 45 43 45 43
        Order created time: - - - - - - - - 3 3 3
        Order settled time: - - - - - - - - 4 4 4
        Distance item fee from Horizon+ Program: - - - - - - - - - 11 11
        Distance shipping fee from Horizon+ Program: - - - - - - - - - 31 29
        Article 22 Income Tax withheld: - - - - - - - - - - 47
        Platform special service fee: - - - - - - - - - - 48
        GMV Max ad fee: - - - - - - - - - - 49
        """
}
