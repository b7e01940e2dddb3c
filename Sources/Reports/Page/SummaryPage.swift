import Money
import Mustache
import Records

/// summary.html: one page that a finance analyst reads on Monday and prints on Friday.
enum SummaryPage {
    /// The page, complete in itself.
    static func html(_ figures: RunFigures) throws -> String {
        precondition(HTMLEscaping.isRegistered)
        let (page, parts) = try templates.get()
        return page.render(PageModel(figures), library: parts)
    }

    /// The page and its parts, parsed once.
    private static let templates = Result {
        let parts = try MustacheLibrary(templates: [
            "amount": MustacheTemplate(string: PageTemplate.amount),
            "stakeRow": MustacheTemplate(string: PageTemplate.stakeRow),
            "store": MustacheTemplate(string: PageTemplate.store),
        ])
        return (try MustacheTemplate(string: PageTemplate.page), parts)
    }
}
