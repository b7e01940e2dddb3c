package import Records

/// A charge that holds for orders created on some days.
package protocol Dated {
    /// First order creation day; nil for no beginning.
    var from: Day? { get }
    /// First order creation day on which it holds no more; nil for no end.
    var to: Day? { get }
}

extension Dated {
    /// True on the days from the first to the one before `to`.
    func isInForce(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    /// True where an order may lie in the days of both.
    package func sharesDays(with other: some Dated) -> Bool {
        (other.to.map { to in from.map { $0 < to } ?? true } ?? true)
            && (to.map { to in other.from.map { $0 < to } ?? true } ?? true)
    }
}

extension FeeBookEntry: Dated {}
extension LearnedRate: Dated {}
