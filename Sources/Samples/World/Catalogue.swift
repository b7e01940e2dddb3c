import Money

/// Invented goods: names made of three word lists, so that they belong to nobody.
struct Catalogue: Sendable {
    struct Product: Sendable {
        var skuID: String
        var sellerSKU: String
        var name: String
        var variation: String
        var category: String
        /// Ticks for one unit.
        var unitPrice: Int64
    }

    var products: [Product] = []

    init(market: SampleMarket, count: Int, random: inout Randomness) {
        self.init(
            code: market.rawValue, unit: market.currency.smallestUnitTicks, prices: market.prices,
            count: count, random: &random)
    }

    /// Goods whose codes begin with `code` and whose prices are counted in units of so many ticks.
    init(
        code: String, unit: Int64, prices: (lowest: Int, highest: Int, step: Int), count: Int,
        random: inout Randomness
    ) {
        let (lowest, highest, step) = prices
        for number in 1...count {
            let noun = random.element(of: Self.nouns)
            let name = "\(random.element(of: Self.makers)) \(noun.name) \(100 + number)"
            let steps = random.number(in: 0...((highest - lowest) / step))
            products.append(
                Product(
                    skuID: random.digits(number.isMultiple(of: 2) ? "172" : "173", count: 19),
                    sellerSKU: "\(code)-\(noun.code)-\(100 + number)", name: name,
                    variation: random.element(of: Self.variations), category: noun.category,
                    unitPrice: Int64(lowest + steps * step) * unit))
        }
    }

    private static let makers = ["Tavolin", "Brumako", "Selvanti", "Orrico", "Pellunda", "Quivero"]
    private static let variations = ["Sand, M", "Slate, L", "Moss, S", "Plum, One size", "Default"]
    private static let nouns: [(code: String, name: String, category: String)] = [
        ("LMP", "Desk Lamp", "Home Supplies"), ("BTL", "Steel Bottle", "Kitchenware"),
        ("SCF", "Cotton Scarf", "Fashion Accessories"), ("SRM", "Night Serum", "Beauty"),
        ("CBL", "Braided Cable", "Phones & Electronics"), ("MAT", "Yoga Mat", "Sports & Outdoor"),
        ("TEA", "Ginger Tea", "Food & Beverages"), ("PEN", "Gel Pen Set", "Stationery"),
    ]
}
