import Profiles

/// How alike headers are, to name the likely one in a message.
enum Similarity {
    private static let shownMax = 3

    /// The most similar texts first, as far as they have anything in common.
    static func nearest(to wanted: String, among texts: [String]) -> [String] {
        let wanted = Array(HeaderText.normalized(wanted))
        let ranked = texts.enumerated().map { place, text in
            let distance = distance(wanted, Array(HeaderText.normalized(text)))
            return (text: text, place: place, distance: distance)
        }
        return ranked.filter { $0.distance < max(wanted.count, $0.text.count) }
            .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
            .prefix(shownMax).map(\.text)
    }

    /// How many characters must be put in, taken out or changed.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let change = diagonal + (character == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
