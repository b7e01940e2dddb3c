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
    case minimumAboveCap(ComponentID, index: Int)
    /// A fixed amount with a minimum or a cap.
    case limitOfAmount(ComponentID, index: Int)
    /// A tier that does not end above the one before it.
    case tiersDoNotRise(ComponentID, index: Int)
}

extension FeeBookError {
    /// The entry at fault; of two the second.
    package var index: Int {
        switch self {
        case .contradiction(_, _, let index), .baseDoesNotFit(_, let index, _),
            .emptyPeriod(_, let index), .negativeCap(_, let index),
            .minimumAboveCap(_, let index), .limitOfAmount(_, let index),
            .tiersDoNotRise(_, let index):
            index
        }
    }

    /// What is wrong and what to do; `name` says which entry is at an index: `fee 2`.
    package func message(_ name: (Int) -> String = { "fee \($0 + 1)" }) -> String {
        let entry = name(index)
        switch self {
        case .contradiction(let component, let first, _):
            return "\(name(first)) and \(entry) give different charges for \(component) on the "
                + "same orders and are equally specific; "
                + "end the one where the other begins, or narrow one of them"
        case .baseDoesNotFit(let component, _, let base) where base.isMoney:
            return "\(entry), \(component), is an amount with the base \(base.rawValue); "
                + "an amount has the base order or item"
        case .baseDoesNotFit(let component, _, let base):
            return "\(entry), \(component), is a rate with the base \(base.rawValue); a rate has "
                + "the base net-sales, net-sales-less-platform-discount or customer-payment"
        case .emptyPeriod(let component, _):
            return "\(entry), \(component), ends before it begins; `to` is the first day after it"
        case .negativeCap(let component, _):
            return "\(entry), \(component), has a cap below zero; a cap is the most that "
                + "is charged"
        case .minimumAboveCap(let component, _):
            return "\(entry), \(component), has a minimum above its cap; "
                + "lower one or raise the other"
        case .limitOfAmount(let component, _):
            return "\(entry), \(component), is an amount with a minimum or cap; "
                + "an amount is always the same, only a rate has them"
        case .tiersDoNotRise(let component, _):
            return "\(entry), \(component), has a tier that does not end above the one before "
                + "it; write the lowest price first"
        }
    }
}
