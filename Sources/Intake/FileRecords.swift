import Profiles
import Records

/// The records of one file, as they are read.
struct FileRecords {
    var orderLines: [OrderLine] = []
    var entries: [SettlementEntry] = []
    var walletRows: [WalletRow] = []
    var bankLines: [BankLine] = []
    var notices: [OrderNotice] = []
    /// True where a table of orders has a column that shows what went back.
    var showsReturns = false
    /// The last moment that the rows of orders tell of.
    var latestMoment: DateGrammar.Moment?
}

/// The days that the records of a file span.
struct FileDays {
    /// Of the main day: created for orders, settled for settlements, else that of the wallet, the
    /// bank or the notices.
    private(set) var main: DaySpan?
    /// The latest of all days.
    private(set) var latest: Day?

    init(_ records: FileRecords) {
        for line in records.orderLines {
            takeMain(line.createdOn)
            let others = [
                line.paidOn, line.shippedOn, line.deliveredOn, line.completedOn, line.cancelledOn,
            ]
            for case let day? in others { take(day) }
        }
        for entry in records.entries { takeMain(entry.settledOn) }
        let hasMain = main != nil
        for row in records.walletRows {
            if hasMain { take(row.requestedOn) } else { takeMain(row.requestedOn) }
            if let day = row.succeededOn { take(day) }
        }
        for line in records.bankLines { takeMain(line.bookedOn) }
        for notice in records.notices {
            guard let day = notice.createdOn else { continue }
            if hasMain { take(day) } else { takeMain(day) }
        }
    }

    private mutating func takeMain(_ day: Day) {
        let span = DaySpan(day, day)
        main = main?.union(span) ?? span
        take(day)
    }

    private mutating func take(_ day: Day) { latest = max(latest ?? day, day) }
}

/// Words of an export that its page does not know, each told once.
struct UnknownWords {
    private static let wordsMax = 20

    /// What the words are, the key of a page that names them, and what becomes of their rows.
    let what: String
    let key: String
    let fate: String

    private var places: [String: (first: Provenance, count: Int)] = [:]

    init(what: String, key: String, fate: String) {
        self.what = what
        self.key = key
        self.fate = fate
    }

    mutating func add(_ word: String, at place: Provenance) {
        if let known = places[word] {
            places[word] = (known.first, known.count + 1)
        } else if places.count < Self.wordsMax {
            places[word] = (place, 1)
        }
    }

    /// One sentence for each word.
    var notes: [String] {
        places.sorted { $0.key < $1.key }.map { word, found in
            "\(found.first): the \(what) \"\(word)\" is not known "
                + "(\(found.count) row\(found.count == 1 ? "" : "s")); "
                + "\(fate); name the word under `\(key)` in a mapping that extends the page"
        }
    }
}

extension Profile {
    /// True where a file's orders prove no day covered: they are an export of one state.
    ///
    /// Cancelled orders alone, or orders that all stand in one state before delivery, are such an
    /// export; orders that are all completed may be all there are.
    func isSelection(_ lines: [OrderLine]) -> Bool {
        switch selection {
        case .no: return false
        case .yes: return true
        case .byStatus:
            let statuses = Set(lines.map(\.status))
            guard statuses.count == 1, let status = statuses.first else { return false }
            return [.unpaid, .toShip, .shipped, .cancelled].contains(status)
        }
    }
}
