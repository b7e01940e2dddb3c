import Money
import Mustache
import Records

/// summary.html: one page that a finance analyst reads on Monday and prints on Friday.
enum SummaryPage {
    /// The page, complete in itself.
    static func html(_ figures: RunFigures) throws -> String {
        precondition(HTMLEscaping.isRegistered)
        let library = try MustacheLibrary(templates: [
            "amount": MustacheTemplate(string: PageTemplate.amount),
            "stakeRow": MustacheTemplate(string: PageTemplate.stakeRow),
            "store": MustacheTemplate(string: PageTemplate.store),
        ])
        return try MustacheTemplate(string: PageTemplate.page)
            .render(PageModel(figures), library: library)
    }
}
