package import Records

/// Words of the export in every language, each with the one word that it stands for.
package struct WordTable: Sendable {
    private var meanings: [String: String] = [:]
    /// For each word the market that it comes from; nil where several have it.
    private var markets: [String: String] = [:]

    /// Words as lines `meaning: word | word`, or `market meaning: word` for words of one market.
    package init(_ text: String) {
        for line in TableLine.list(text) {
            for value in line.values {
                let key = HeaderText.normalized(value)
                meanings[key] = line.name
                markets[key] = line.words.first
            }
        }
    }

    /// What a word stands for; nil for unknown words.
    package subscript(word: String) -> String? { meanings[HeaderText.normalized(word)] }

    /// The market whose language a word is in.
    package func market(of word: String) -> String? { markets[HeaderText.normalized(word)] }
}

/// The words for the status of an order.
package struct StatusTable: Sendable {
    private var words: WordTable

    package init(_ text: String) { words = WordTable(text) }

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
