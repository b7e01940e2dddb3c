/// The first sentence of every summary.
enum Headline {
    /// How many stores need something, over how much was read.
    static func text(_ figures: RunFigures) -> String {
        let stores = counted(figures.stores.count, "store")
        let read =
            "\(counted(figures.orderCount, "order")), \(counted(figures.findingCount, "finding"))"
        let inNeed = figures.stores.count { $0.isInNeed }
        switch inNeed {
        case 0: return "Nothing needs you: \(stores), \(read)."
        case 1: return "1 of \(stores) needs you: \(read)."
        default: return "\(grouped(inNeed)) of \(stores) need you: \(read)."
        }
    }
}
