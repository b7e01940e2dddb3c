import Fees
import Money
import Records
import Reports

extension WeekTake {
    private static let word = "week"
    private static let salesWord = "sales"
    private static let feesWord = "fees"
    private static let fixedWord = "fixed"

    /// What one order adds to the sums of the week in which it was created; nothing unless money
    /// of it is settled.
    static func parts(
        of order: OrderSummary, createdIn day: Day?, _ totals: [FeeTotal]
    ) -> [BookPart] {
        guard let day, !(order.revenue.isZero && order.fees.isZero) else { return [] }
        let week = monday(of: day).description
        func part(_ sum: String, _ amount: Amount) -> BookPart {
            BookPart("\(word)\t\(week)\t\(sum)", count: 1, ticks: amount.ticks)
        }
        var parts = [part(salesWord, order.revenue)]
        if !order.fees.isZero { parts.append(part(feesWord, order.fees)) }
        let fixed = totals.filter(\.isFixed).map(\.charged).sum(order.revenue.currency)
        if !fixed.isZero { parts.append(part(fixedWord, fixed)) }
        return parts
    }

    /// The weeks from sums that `parts` were added to, oldest first.
    static func takes(_ sums: BookSums, _ currency: Currency) -> [WeekTake] {
        sums.parts(of: word).compactMap { part -> WeekTake? in
            let words = part.name.split(separator: "\t")
            guard words.count == 3, words[2] == salesWord, let week = Day(iso: words[1]) else {
                return nil
            }
            func amount(_ sum: String) -> Amount {
                Amount(ticks: sums.ticks("\(word)\t\(week)\t\(sum)"), currency)
            }
            return WeekTake(
                week: week, orderCount: part.count, netSales: amount(salesWord),
                fees: amount(feesWord), fixedFees: amount(fixedWord))
        }
        .sorted { $0.week < $1.week }
    }
}
