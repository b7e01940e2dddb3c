import Foundation
import GRDB

/// What a check of one ledger found: each check with its figures and its faults.
package struct LedgerCheck: Hashable, Sendable {
    /// The checks in the order in which they are made; a fault in an early one explains later ones.
    package enum Name: String, CaseIterable, Sendable {
        /// What SQLite says of its own pages and indexes.
        case integrity
        /// Rows that point at rows that are not there.
        case foreignKeys = "foreign-keys"
        case schema
        /// The counts of each file against the rows that are there.
        case rows
        /// The sums of each file against its rows.
        case money
        /// The multiset rule, applied to all rows anew.
        case standing
    }

    /// Something that is not as it must be.
    package enum Fault: Hashable, Sendable {
        case corrupt(String)
        case dangling(table: String, rowID: Int64)
        case olderSchema(missing: [String])
        /// A file's own count of rows of a fate, and how many there are.
        case count(file: String, fate: String, stated: Int, found: Int)
        /// A file's own sum in ticks, and what its rows add up to.
        case sum(file: String, of: String, stated: Int64, found: Int64)
        /// A row whose fate or standing is not what all rows of its key say.
        case verdict(table: String, place: String)
    }

    package struct Result: Hashable, Sendable {
        package var name: Name
        /// Figures that show what was looked at, in order.
        package var figures: [String] = []
        /// The first faults.
        package var faults: [Fault] = []
        package var faultCount = 0

        package var isSound: Bool { faultCount == 0 }

        init(_ name: Name) { self.name = name }

        /// Notes a fault; beyond the first twenty only their number grows.
        mutating func add(_ fault: Fault) {
            if faultCount < 20 { faults.append(fault) }
            faultCount += 1
        }
    }

    package var results: [Result] = []

    package var isSound: Bool { results.allSatisfy(\.isSound) }

    /// Checks the ledger at a path and changes nothing that it says.
    ///
    /// A ledger of an older schema is checked as far as SQLite itself goes.
    package init(path: String) throws {
        var configuration = Configuration.ledger("ledger check")
        // What a killed run left half-written is taken back first, which needs to write.
        configuration.readonly = !FileManager.default.fileExists(atPath: path + "-journal")
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -64000") }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            results = try queue.read { db in
                try LedgerDatabase.verify(db, path: path)
                return try Self.results(db)
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    private static func results(_ db: Database) throws -> [Result] {
        // 1. SQLite's own: a page that cannot be read makes every other answer worthless.
        let integrity = try integrity(db)
        guard integrity.isSound else { return [integrity] }
        let early = [integrity, try foreignKeys(db), try schema(db)]
        // 2. What the program promises of its tables: needs all of them, and each row its file.
        guard early.allSatisfy(\.isSound) else { return early }
        return early + [try rows(db), try money(db), try standing(db)]
    }

    private static func integrity(_ db: Database) throws -> Result {
        var result = Result(.integrity)
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
            result.add(.corrupt(line))
        }
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        result.figures = ["\(pages) pages"]
        return result
    }

    private static func foreignKeys(_ db: Database) throws -> Result {
        var result = Result(.foreignKeys)
        let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
        while let row = try rows.next() {
            result.add(.dangling(table: row[0], rowID: row[1] ?? 0))
        }
        return result
    }

    private static func schema(_ db: Database) throws -> Result {
        var result = Result(.schema)
        let done = try LedgerSchema.migrator.appliedMigrations(db)
        let missing = LedgerSchema.migrator.migrations.filter { !done.contains($0) }
        if !missing.isEmpty { result.add(.olderSchema(missing: missing)) }
        result.figures = done.last.map { [$0] } ?? []
        return result
    }

    /// Reads all buckets of all tables and rules on them as if every file had just come.
    private static func standing(_ db: Database) throws -> Result {
        var result = Result(.standing)
        let audit = try VerdictAudit(db)
        var count = 0
        for table in LedgerSchema.recordTables {
            count += try audit.run(table) { result.add(.verdict(table: table.name, place: $0)) }
        }
        result.figures = ["\(count) rows"]
        return result
    }
}
