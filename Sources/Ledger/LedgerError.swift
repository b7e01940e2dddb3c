import GRDB

/// Why a ledger cannot be opened, read or written.
package enum LedgerError: Error, Hashable, Sendable {
    case cannotOpen(path: String, reason: String)
    /// A database of another program.
    case notALedger(path: String)
    /// Written by a newer version of the program.
    case newerSchema(path: String)
    /// Not a database at all, cut short, or corrupt inside.
    case damaged(path: String, reason: String)
    /// Another program holds the file.
    case locked(path: String)
    /// The disk is full or broken, or the file may not be written.
    case cannotWrite(path: String, reason: String)
    /// The schema refused a record.
    case refused(path: String, reason: String)
    /// The rows that became something are not as many as the file has.
    case rowsUnaccounted(file: String, rows: Int, accounted: Int)
    /// The amounts of one row are in more than one currency.
    case severalCurrencies(place: String)
    /// A name was given for a file that the ledger does not hold.
    case unknownFile(sha256: String)

    /// What is wrong and what to do, for people.
    package var message: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "\(path): cannot open the ledger: \(reason)"
        case .notALedger(let path):
            "\(path): a database of another program, not a ledger\n"
                + "  move it away; `tieout ledger rebuild` makes the ledger again from the archive"
        case .newerSchema(let path):
            "\(path): the ledger was written by a newer version of tieout\n"
                + "  run that version or a later one"
        case .damaged(let path, let reason):
            "\(path): the ledger is damaged: \(reason)\n"
                + "  `tieout ledger rebuild` makes it again from the archive"
        case .locked(let path):
            "\(path): another program holds the ledger\n  close it and run again"
        case .cannotWrite(let path, let reason):
            "\(path): cannot write the ledger: \(reason)\n"
                + "  free some space or mend its rights, and run again; nothing was changed"
        case .refused(let path, let reason):
            "\(path): the ledger refused a record: \(reason)"
        case .rowsUnaccounted(let file, let rows, let accounted):
            "\(file): \(rows) rows were read, but \(accounted) are accounted for"
        case .severalCurrencies(let place):
            "\(place): the row has amounts in more than one currency"
        case .unknownFile(let sha256):
            "the ledger holds no file with the SHA-256 \(sha256)"
        }
    }

    /// What an error of the database means for a ledger.
    init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY:
            self = .cannotWrite(path: path, reason: reason)
        default: self = .refused(path: path, reason: reason)
        }
    }
}

extension LedgerError: CustomStringConvertible {
    package var description: String { message }
}
