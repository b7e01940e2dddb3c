import Intake
import Money
import Records
import Testing

/// Where the header does not decide what a column is a part of, the row's sums do.
struct FigureTreeTests {
    /// A sale with some more amounts; total fees and settlement as given.
    private func components(
        fees: String, _ more: [String: String]
    ) throws -> [Component] {
        let row = Self.sale(fees: fees).merging(more) { $1 }
        let contents = try IncomeTests.sheets(IncomeTests.indonesian, [row]).read()
        return try #require(contents.entries.first).components
    }

    /// The sale with other total fees, and the settlement that follows from them.
    private static func sale(fees: String) -> [String: String] {
        let total = 127_342 + (Int(fees) ?? 0)
        return IncomeTests.sale.merging(
            ["Total Fees": fees, "Total settlement amount": String(total)]) { $1 }
    }

    @Test func `a part that completes its own node is nested`() throws {
        let components = try components(
            fees: "-22898", ["Flat fee": "-187", "Sales fee": "-10000"])
        #expect(components["flat"]?.parent?.rawValue == "platform-commission")
        #expect(components["sales"]?.parent?.rawValue == "platform-commission")
        #expect(components.brokenNodes() == [])
    }

    @Test func `a part that the fees need stands beside its node`() throws {
        let components = try components(fees: "-23398", ["Flat fee": "-500"])
        #expect(components["flat"]?.parent == .fees)
        #expect(components.brokenNodes() == [])
    }

    @Test func `a part that nothing needs only informs`() throws {
        let components = try components(fees: "-22898", ["Flat fee": "-500"])
        #expect(components["flat"]?.parent == nil)
        #expect(components["flat"]?.group == .information)
        #expect(components.brokenNodes() == [])
    }

    @Test func `a part that no sum explains stays where the report has it`() throws {
        let components = try components(fees: "-30000", ["Flat fee": "-500"])
        #expect(components["flat"]?.parent?.rawValue == "platform-commission")
        #expect(components.brokenNodes() == ["fees", "platform-commission"])
    }

    @Test func `the withheld tax and the commission before it are parts of the commission`() throws
    {
        let components = try components(
            fees: "-23898",
            [
                "Affiliate Shop Ads commission": "-1000",
                "Affiliate Shop Ads commission before PIT": "-1020",
                "Personal income tax withheld from affiliate Shop Ads commission": "20",
            ])
        let node = "affiliate-shop-ads-commission"
        #expect(components[node]?.parent == .fees)
        #expect(components["\(node)-before-pit"]?.parent?.rawValue == node)
        #expect(components["\(node)-pit-withheld"]?.parent?.rawValue == node)
        #expect(components.brokenNodes() == [])
    }

    @Test(arguments: [
        ("-23398", ComponentID?.some(.fees)), ("-22898", nil), ("-30000", .some(.fees)),
    ])
    func `unknown money in the fee block is a fee where the sum does not deny it`(
        fees: String, parent: ComponentID?
    ) throws {
        let components = try components(fees: fees, ["": "-500"])
        let unknown = try #require(components["unnamed-column-29"])
        #expect(unknown.parent == parent)
        #expect(!unknown.isKnown)
        #expect(unknown.group == (parent == nil ? .information : .fee))
    }

    @Test func `unknown money beside the shipping parts goes where it completes a sum`() throws {
        var header = IncomeTests.indonesian
        let place = try #require(header.firstIndex(of: "Affiliate Shop Ads commission"))
        header.insert("Moon leg", at: place)
        for (shipping, parent) in [("-700", ComponentID.shipping), ("0", .fees)] {
            var row = Self.sale(fees: "-23598")
            row["Moon leg"] = "-700"
            row["Shipping cost"] = shipping
            let contents = try IncomeTests.sheets(header, [row]).read()
            let components = try #require(contents.entries.first).components
            #expect(components["moon-leg"]?.parent == parent)
            #expect(components.brokenNodes() == [])
        }
    }

    @Test func `unknown text is no money, and unknown columns behind the block only inform`() throws
    {
        let header = IncomeTests.indonesian + ["Moon phase", "Moon deposit", "Moon ID"]
        var row = IncomeTests.sale
        row["Moon phase"] = "waxing"
        row["Moon deposit"] = "-400"
        row["Moon ID"] = "123456"
        let contents = try IncomeTests.sheets(header, [row]).read()
        let components = try #require(contents.entries.first).components
        #expect(components["moon-phase"] == nil && components["moon-id"] == nil)
        #expect(components["moon-deposit"]?.parent == nil)
        #expect(components["moon-deposit"]?.isKnown == false)
    }

    @Test func `a repeated money header is kept apart from the first`() throws {
        var header = IncomeTests.indonesian
        let place = try #require(header.firstIndex(of: ""))
        header[place] = "Dynamic commission"
        var cells = Cells(header: header)
            .row(Self.sale(fees: "-23198").filter { !$0.key.isEmpty })
        cells[place] = "-300"
        var sheets = Sheets()
        sheets.add("Order details", [header, cells])
        let components = try #require(try sheets.read().entries.first).components
        #expect(components.plain("dynamic-commission") == "-7004")
        #expect(components["dynamic-commission-column-29"]?.isKnown == false)
        #expect(components.brokenNodes() == [])
    }
}
