package import Records

/// Words of the export in every language, each with the one word that it stands for.
///
/// A word that ends in `*` stands for every text that begins with it, such as a status with a
/// date inside; no word is ever found in the middle of a text.
package struct WordTable: Sendable {
    private struct Entry {
        var meaning: String
        /// The market that the word comes from; nil where several have it.
        var market: String?
    }

    private var words: [String: Entry] = [:]
    /// The longest first.
    private var beginnings: [(text: String, entry: Entry)] = []

    init() {}

    /// Adds words for a meaning, of one market or of any.
    mutating func add(_ texts: [String], _ meaning: String, market: String?) {
        let entry = Entry(meaning: meaning, market: market)
        for text in texts {
            if text.hasSuffix("*") {
                beginnings.append((HeaderText.normalized(text.dropLast()), entry))
                beginnings.sort { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
            } else {
                words[HeaderText.normalized(text)] = entry
            }
        }
    }

    /// What a word stands for; nil for unknown words.
    package subscript(word: String) -> String? { entry(of: word)?.meaning }

    /// The market whose language a word is in.
    func market(of word: String) -> String? { entry(of: word)?.market }

    /// How many words the table has, beginnings included.
    package var count: Int { words.count + beginnings.count }

    /// True where the table has no words at all.
    package var isEmpty: Bool { words.isEmpty && beginnings.isEmpty }

    private func entry(of word: String) -> Entry? {
        let key = HeaderText.normalized(word)
        if let entry = words[key] { return entry }
        return beginnings.first { key.hasPrefix($0.text) }?.entry
    }
}

/// The words for the status of an order.
package struct StatusTable: Sendable {
    package internal(set) var words = WordTable()

    init() {}

    /// The status that status and substatus tell together: the one further in an order's life.
    package func status(_ status: String, _ substatus: String) -> OrderStatus {
        let cases = OrderStatus.allCases
        let places = [status, substatus].map { word in
            words[word].flatMap(OrderStatus.init(rawValue:)).flatMap(cases.firstIndex) ?? 0
        }
        return cases[max(places[0], places[1])]
    }

    /// The market whose language a status is in.
    package func market(of status: String) -> String? { words.market(of: status) }
}
