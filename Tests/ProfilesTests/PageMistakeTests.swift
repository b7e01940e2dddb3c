import Profiles
import Testing
import YAML

/// A page that is wrong is told with its line and what would be right.
struct PageMistakeTests {
    private static let start = "profile: a/b\nkind: orders\n"

    private static func problems(_ text: String) -> [ConfigurationError.Problem] {
        do throws(ConfigurationError) {
            _ = try ProfileCatalogue.builtIn.adding(pages: [("a.yaml", text)])
            return []
        } catch {
            return error.problems
        }
    }

    @Test(arguments: [
        ("title: no name\n", 1, "a page without a name", "profile: platform/export"),
        ("profile: a/b\n", 1, "a page without kind", "kind: settlement"),
        ("profile: a/b\nkind: order\n", 2, "kind is \"order\"", "orders, settlement"),
        ("profile: shopee/orders\nkind: orders\n", 1, "exists already", "another name"),
        (start + "colums:\n  order-id: X\n", 3, "unknown key \"colums\"", "\"columns\" (did you"),
        (start + "columns:\n  order-di: X\n", 4, "no field \"order-di\"", "order-id"),
        (start + "columns: [X]\n", 3, "columns is no mapping", "name: value"),
        (start + "columns:\n  order-id:\n    a: b\n", 5, "order-id is no plain value", "text"),
        (start + "figures:\n- fees commission: X\n", 4, "\"fees commission\" is no figure", "fee"),
        (start + "figures:\n- commission: X\n", 4, "is no figure", "a group and a name"),
        (start + "figures: X\n", 3, "figures is no list", "- "),
        (start + "claims:\n  by: [order-id, colour]\n", 4, "by names \"colour\"", "`columns`"),
        (
            start + "columns:\n  order-id: X\nclaims:\n  by: [order-id]\n  at-least: 2\n", 7,
            "at-least is \"2\"", "how many"
        ),
        (start + "needs: [a-thing]\n", 3, "needs names \"a-thing\"", "no column is|`columns`"),
        (start + "statuses:\n- sent: X\n", 4, "statuses has no word \"sent\"", "to-ship"),
        (start + "statuses:\n- shipped on ID: X\n", 4, "\"shipped on ID\"", "shipped in ID"),
        (start + "row-types:\n- fee: X\n", 4, "no kind of row \"fee\"", "adjustment, ads"),
        (start + "languages:\n  klingon:\n    order-id: X\n", 4, "is \"klingon\"", "indonesian"),
        (start + "languages:\n  thai:\n    colour: X\n", 5, "no column \"colour\"", "`columns`"),
        (start + "extends: a/c\n", 3, "no page \"a/c\"", "tiktok-shop/income"),
        (start + "row-types-of: a/c\n", 3, "no page \"a/c\"", "tiktok-shop/income"),
        (start + "numbers: { decimal: point }\n", 3, "decimal is \"point\"", "dot or comma"),
        (start + "numbers: { marcs: [Rp] }\n", 3, "unknown key \"marcs\"", "\"marks\""),
        (start + "dates: us\n", 3, "dates is \"us\"", "month-first"),
        (start + "order-ids: letters\n", 3, "order-ids is \"letters\"", "digits, text or dated"),
        (start + "header-rows: 9\n", 3, "header-rows is \"9\"", "1, 2 or 3"),
        (start + "currency: rupiah\n", 3, "currency is \"rupiah\"", "IDR"),
        (start + "market: Indonesia\n", 3, "market is \"Indonesia\"", "ID"),
        (start + "selection: some\n", 3, "selection is \"some\"", "by-status"),
        (start + "sheets:\n  total: X\n", 4, "\"total\"", "reports"),
        (start + "beside:\n- title: x\n", 4, "a table without rows", "rows: wallet"),
        (start + "beside:\n- rows: money\n", 4, "rows is \"money\"", "settlement"),
        (start + "amounts:\n- named-by: X\n", 4, "an amount without its column", "amount"),
        (start + "only: { colour: X }\n", 3, "a key is \"colour\"", "order-id"),
        (
            start + "found-in-text:\n  order-id: { columns: X, pattern: \"[0-9\" }\n", 4,
            "pattern is \"[0-9\"", "regular expression"
        ),
        (
            start + "columns:\n  order-id: No.\n  status: \"NO. \"\n", 5,
            "\"NO. \" is order-id already", "one meaning"
        ),
        (start + "a: [\n", 1, "no YAML", "docs/mappings.md"),
        (start + "title: &x [*x]\n", 1, "no YAML", "docs/mappings.md"),
    ])
    func `a mistake is told with its line and what would be right`(
        text: String, line: Int, found: String, expected: String
    ) throws {
        let problems = Self.problems(text)
        let problem = try #require(
            problems.first { $0.found.contains(found) }, "\(problems)")
        #expect(problem.line == line)
        let wanted = expected.split(separator: "|")
        #expect(wanted.contains { problem.expected.contains($0) }, "\(problem.expected)")
    }

    @Test func `all mistakes of a page are told at once, in the order of its lines`() {
        let text = Self.start + "dates: us\ncolums: x\norder-ids: y\n"
        #expect(Self.problems(text).map(\.line) == [3, 4, 5])
    }

    @Test func `a right page has no mistake`() {
        let text =
            Self.start
                + """
                columns:
                  order-id: Ref
                  status: State
                  created-time: Made
                  unit-price: Price
                claims:
                  by: [order-id, status, created-time]
                needs: [order-id, status/created-time]
                """
        #expect(Self.problems(text) == [])
    }

    @Test(arguments: [
        (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), "deeper than"),
        (String(repeating: "[", count: 200_000), "deeper than|while parsing|maximum"),
        (String(repeating: "- x\n", count: 120_000), "more than 100000 values"),
        ("# " + String(repeating: "x", count: 1 << 20), "larger than"),
        (bomb, "more than 100000 values"),
    ])
    func `a file that is too large, too deep or too often repeated is refused`(
        text: String, words: String
    ) throws {
        let error = #expect(throws: YAMLSyntaxError.self) { try YAMLNode(yaml: text) }
        let description = try #require(error?.description)
        #expect(words.split(separator: "|").contains { description.contains($0) }, "\(description)")
    }

    /// Each line repeats the one before nine times: a few hundred bytes that mean 9 to the tenth.
    private static let bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + (1..<10).map { number in
            let items = [String](repeating: "*a\(number - 1)", count: 9)
            return "a\(number): &a\(number) [\(items.joined(separator: ", "))]\n"
        }.joined()

    @Test func `an alias stands for what it names`() throws {
        let root = try #require(try YAMLNode(yaml: "a: &x [1, 2]\nb: *x\n"))
        #expect(root.pairs?.last?.value.items?.compactMap(\.scalar) == ["1", "2"])
    }
}
