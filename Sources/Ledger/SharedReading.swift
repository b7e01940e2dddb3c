import GRDB

/// What reading rows needs that a new file shares with others; made for the first of them.
///
/// It costs a look at all files of the ledger, and most of many small files share nothing.
final class SharedReading {
    private let db: Database
    private var made: (context: ReadContext, resolver: SightingResolver)?

    init(_ db: Database) { self.db = db }

    func context() throws -> ReadContext { try parts().context }

    func resolver() throws -> SightingResolver { try parts().resolver }

    private func parts() throws -> (context: ReadContext, resolver: SightingResolver) {
        if let made { return made }
        let context = try ReadContext(db, components: ComponentCodes(db))
        let parts = (context, SightingResolver(timezones: context.files.map(\.timezone)))
        made = parts
        return parts
    }
}
