import Money
import Records

/// Invents the orders of a regime, one after the other.
struct RegimeOrders {
    let regime: FeeRegime
    let store: Store
    private var random: Randomness
    private let runs: [Run]

    /// Days on which one component is charged at another rate by mistake.
    private struct Run {
        var component: Int
        var days: Range<Int>
        var permille: Int
        var factorPercent: Int64
    }

    /// One line of an order before it is written down; money in smallest units.
    struct Line {
        var category: Int
        var quantity: Int
        var netSales: Int64
        var platformDiscount: Int64
    }

    private static let categoryCount = 3

    init(_ regime: FeeRegime) {
        self.regime = regime
        store = Store(
            id: "regime-\(regime.number)", platform: regime.platform, market: "",
            currency: regime.currency)
        random = Randomness(seed: regime.seed)
        var runs: [Run] = []
        if regime.anomalyPermille > 0 {
            for component in regime.components.indices where random.chance(permille: 300) {
                let isWhole = random.chance(permille: 500)
                let first = random.number(in: 0...regime.dayCount - 3)
                runs.append(
                    Run(
                        component: component, days: first..<first + (isWhole ? 3 : 1),
                        permille: isWhole ? 1_000 : 200,
                        factorPercent: Int64(random.number(in: 105...150))))
            }
        }
        self.runs = runs
    }

    /// The order of an index; orders come in order of days.
    mutating func order(_ index: Int) -> RegimeOrder {
        let day = index * regime.dayCount / regime.orderCount
        let isOdd = random.chance(permille: regime.anomalyPermille)
        let oddity = isOdd ? random.number(in: 0...9) : -1
        var lines = (0..<random.number(in: 1...3)).map { _ in line() }
        if oddity == 0 {
            lines.append(Line(category: 0, quantity: 1, netSales: 0, platformDiscount: 0))
        }
        let shipping = random.chance(permille: 600) ? Int64(random.number(in: 1...40)) : 0
        let isSplit = oddity == 1 && lines.count > 1
        let rows = isSplit ? [Array(lines.prefix(1)), Array(lines.dropFirst())] : [lines]
        let unit = regime.currency.smallestUnitTicks
        let figures = RegimeFigures(
            currency: regime.currency, items: Int64(lines.map(\.quantity).reduce(0, +)),
            rows: rows.enumerated().map { index, lines in
                row(lines, shipping: index == 0 ? shipping * shippingUnit : 0, unit)
            })
        var fees = fees(figures, day)
        if oddity > 2 { spoil(&fees, oddity) }
        let isRefunded = oddity == 2 && lines.count > 1
        return RegimeOrder(
            orderCase: orderCase(index, day, rows, figures, fees, isRefunded: isRefunded), day: day,
            figures: figures, fees: fees.map(\.fee), isRefunded: isRefunded)
    }

    private var shippingUnit: Int64 { Int64(max(regime.prices.lowerBound / 20, 1)) }

    /// A fee with what is charged, in ticks.
    typealias ChargedFee = (fee: RegimeFee, charged: Int64)

    private mutating func line() -> Line {
        // Cheap units are bought more often than dear ones.
        let (low, high) = (regime.prices.lowerBound, regime.prices.upperBound)
        let most = random.chance(permille: 600) ? low + (high - low) / 3 : high
        let quantity = random.chance(permille: 700) ? 1 : random.number(in: 2...3)
        let net = random.number(in: low...most) * quantity
        let hasDiscount = random.chance(permille: 350)
        let discount = hasDiscount ? net * random.number(in: 3...20) / 100 : 0
        let dice = random.number(in: 0...99)
        return Line(
            category: dice < 55 ? 0 : dice < 82 ? 1 : 2, quantity: quantity,
            netSales: Int64(net), platformDiscount: Int64(discount))
    }

    func row(_ lines: [Line], shipping: Int64, _ unit: Int64) -> RegimeFigures.Row {
        var row = RegimeFigures.Row(
            netSales: [Int64](repeating: 0, count: Self.categoryCount),
            platformDiscount: [Int64](repeating: 0, count: Self.categoryCount),
            customerPayment: shipping * unit)
        for line in lines {
            row.netSales[line.category] += line.netSales * unit
            row.platformDiscount[line.category] += line.platformDiscount * unit
            row.customerPayment += (line.netSales - line.platformDiscount) * unit
        }
        return row
    }

    private mutating func fees(_ figures: RegimeFigures, _ day: Int) -> [ChargedFee] {
        regime.components.indices.compactMap { index in
            let component = regime.components[index]
            guard random.chance(permille: component.permille),
                let charge = component.charge(on: day)
            else { return nil }
            let right = charge.ticks(on: figures)
            guard right > 0 else { return nil }
            var fee = (fee: RegimeFee(component: index, right: right), charged: right)
            let run = runs.first { $0.component == index && $0.days.contains(day) }
            if let run, random.chance(permille: run.permille) {
                let unit = regime.currency.smallestUnitTicks
                fee.charged = right / unit * run.factorPercent / 100 * unit
                if fee.charged != right { fee.fee.anomaly = .run }
            }
            return fee
        }
    }

    /// Makes one fee wrong.
    private mutating func spoil(_ fees: inout [ChargedFee], _ oddity: Int) {
        guard !fees.isEmpty else { return }
        let index = random.number(in: 0...fees.count - 1)
        guard fees[index].fee.anomaly == nil else { return }
        let unit = regime.currency.smallestUnitTicks
        let right = fees[index].charged / unit
        let charged: Int64
        let anomaly: FeeAnomaly
        switch oddity {
        case 3, 4, 5:
            charged = max(right * Int64(random.number(in: 102...160)) / 100, right + 1)
            anomaly = .overcharge
        case 6, 7:
            charged = max(min(right * Int64(random.number(in: 30...98)) / 100, right - 1), 1)
            anomaly = .undercharge
        case 8:
            (charged, anomaly) = (0, .missing)
        default:
            (charged, anomaly) = (right * 2, .doubled)
        }
        guard charged != right else { return }
        fees[index].charged = charged * unit
        fees[index].fee.anomaly = anomaly
    }
}
