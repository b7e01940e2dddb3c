import Profiles
import Records

/// Which amounts of a row make up sales, refunds and what fees are taken of.
struct SalesSums {
    let customerPayment: [Int]
    let platformDiscount: [Int]
    private let sales: [Int]
    private let refunds: [Int]
    /// Sales and refunds in one; for files that do not list refunds apart.
    private let netSales: [Int]

    init(_ tree: FigureTree, _ rule: SumRule) {
        func places(_ ids: [ComponentID]) -> [Int] {
            ids.flatMap { id in
                tree.columns.indices.filter {
                    tree.columns[$0].id == id && tree.columns[$0].isKnown
                }
            }
        }
        // A file with the refund alone does not say what was paid.
        let states = rule.customerPayment.first.map { !places([$0]).isEmpty } ?? false
        customerPayment = states ? places(rule.customerPayment) : []
        platformDiscount = places(rule.platformDiscount)
        netSales = places(rule.netSales)
        let hasRule = !(rule.sales + rule.refunds + rule.netSales).isEmpty
        sales = hasRule ? places(rule.sales) : tree.outermost(.sales)
        refunds = hasRule ? places(rule.refunds) : tree.outermost(.refund)
    }

    /// Sales and refunds of a row; figures of sales below zero are the reversal of a sale, and so
    /// refunds.
    func salesAndRefunds(
        _ ticks: [Int64], _ amounts: [NamedAmountColumns.Found]
    ) -> (sales: Int64, refunds: Int64) {
        func sum(_ places: [Int]) -> Int64 { places.reduce(0) { $0 + ticks[$1] } }
        var (sales, refunds) = (sum(sales), sum(refunds))
        if self.refunds.isEmpty, !netSales.isEmpty {
            (sales, refunds) = (sum(netSales), 0)
        }
        if sales < 0 { (sales, refunds) = (0, refunds + sales) }
        // A name says itself what its amount is: a voucher of a sale is a negative part of it.
        for amount in amounts {
            if amount.column.group == .sales { sales += amount.ticks }
            if amount.column.group == .refund { refunds += amount.ticks }
        }
        return (sales, refunds)
    }
}

extension FigureTree {
    /// The places of a group's columns that are no parts of others of the group.
    func outermost(_ group: Component.Group) -> [Int] {
        let ids = Set(columns.filter { $0.group == group }.map(\.id))
        return columns.indices.filter { place in
            let column = columns[place]
            return column.group == group && column.isKnown
                && !(column.nodes.first.map(ids.contains) ?? false)
        }
    }

    /// The total that a row's figures make where no column states it.
    func total(_ ticks: [Int64]) -> Int64 {
        columns.indices.filter { columns[$0].nodes.first == .total && !columns[$0].isUncertain }
            .reduce(0) { $0 + ticks[$1] }
    }
}
