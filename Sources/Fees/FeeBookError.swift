package import Records

/// Why a fee book cannot be used.
///
/// Indices are those of the entries as given, from 0.
package enum FeeBookError: Error, Hashable, Sendable {
    /// Two entries that are equally specific ask for different money on the same order.
    case contradiction(ComponentID, firstIndex: Int, secondIndex: Int)
    /// A rate of something that is only counted, or a fixed amount of something that is money.
    case baseDoesNotFit(ComponentID, index: Int, FeeBase)
    /// The last day lies before the first.
    case emptyPeriod(ComponentID, index: Int)
    case negativeCap(ComponentID, index: Int)
}

extension FeeBookError {
    /// The entry at fault; of two the second.
    package var index: Int {
        switch self {
        case .contradiction(_, _, let index), .baseDoesNotFit(_, let index, _),
            .emptyPeriod(_, let index), .negativeCap(_, let index):
            index
        }
    }

    /// What is wrong and what to do, with the entries counted from 1.
    package var message: String {
        switch self {
        case .contradiction(let component, let first, let second):
            "fees \(first + 1) and \(second + 1) give different charges for \(component) on the "
                + "same orders and are equally specific; "
                + "end the one where the other begins, or narrow one of them"
        case .baseDoesNotFit(let component, let index, let base) where base.isMoney:
            "fee \(index + 1), \(component), is an amount with the base \(base.rawValue); "
                + "an amount has the base order or item"
        case .baseDoesNotFit(let component, let index, let base):
            "fee \(index + 1), \(component), is a rate with the base \(base.rawValue); a rate has "
                + "the base net-sales, net-sales-less-platform-discount or customer-payment"
        case .emptyPeriod(let component, let index):
            "fee \(index + 1), \(component), ends before it begins; `to` is the first day after it"
        case .negativeCap(let component, let index):
            "fee \(index + 1), \(component), has a cap below zero; a cap is the most that "
                + "is charged"
        }
    }
}
