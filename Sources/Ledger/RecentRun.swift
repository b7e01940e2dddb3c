/// Things that come in much the same order again and again, as components and names do from one
/// order to the next: the next one is looked for where it stood before.
struct RecentRun<Element> {
    private var elements: [Element] = []
    private var place = 0

    /// Starts again from the first.
    mutating func begin() { place = 0 }

    /// The next element, from where it stood before or else from `search`.
    mutating func next(
        where isWanted: (Element) -> Bool, else search: () throws -> Element
    ) rethrows -> Element {
        for index in place..<min(place + Self.reach, elements.count)
        where isWanted(elements[index]) {
            place = index + 1
            return elements[index]
        }
        let element = try search()
        if elements.count >= Self.countMax {
            elements.removeAll(keepingCapacity: true)
            place = 0
        }
        elements.insert(element, at: place)
        place += 1
        return element
    }

    /// How many may be left out between two that follow one another.
    private static var reach: Int { 8 }
    private static var countMax: Int { 64 }
}
