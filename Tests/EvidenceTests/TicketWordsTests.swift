import Evidence
import Testing

/// How facts are put into the words of a ticket.
struct TicketWordsTests {
    @Test(arguments: [
        ("Order {order}.", "Order 12."),
        ("Order {order}[, created on {created}], was charged", "Order 12, was charged"),
        ("Order {order}[ ({day})] was", "Order 12 (2026-11-03) was"),
        ("{day}: [{created}][{order}]", "2026-11-03: 12"),
        ("Created on {created}", nil),
        ("No end {order", nil),
        ("No end [of {order}", nil),
        ("plain", "plain"),
        ("", ""),
    ])
    func `a fact that is not known leaves its part out`(text: String, expected: String?) {
        let facts = ["order": "12", "day": "2026-11-03", "created": ""]
        #expect(TicketWords.fill(text, facts) == expected)
    }

    @Test func `the names in a text are found`() {
        #expect(TicketWords.names(in: "{order}[, {created}] {order}") == ["order", "created"])
        #expect(TicketWords.names(in: "none").isEmpty)
    }
}
