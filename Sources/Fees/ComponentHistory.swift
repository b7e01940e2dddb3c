import Records

/// All charges of one component, day by day.
struct ComponentHistory {
    /// One order creation day with the indices of its samples.
    struct DayRange {
        var day: Day
        var indices: Range<Int>
    }

    let samples: [FeeSample]
    let days: [DayRange]
    let figures: SampleFigures

    init(_ unsorted: [FeeSample], unit: Int64) {
        samples = unsorted.sorted(by: Self.precedes)
        figures = SampleFigures(samples, unit: unit)
        var days: [DayRange] = []
        for (index, sample) in samples.enumerated() {
            if let last = days.last, last.day == sample.createdOn {
                days[days.count - 1].indices = last.indices.lowerBound..<(index + 1)
            } else {
                days.append(DayRange(day: sample.createdOn, indices: index..<(index + 1)))
            }
        }
        self.days = days
    }

    /// The indices of the samples of some days in a row.
    func indices(of range: Range<Int>) -> Range<Int> {
        days[range.lowerBound].indices.lowerBound..<days[range.upperBound - 1].indices.upperBound
    }

    /// Runs of days that are just long enough to show a rate of their own; the last one may be
    /// longer.
    var blocks: [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = 0
        for index in days.indices {
            let count = days[index].indices.upperBound - days[start].indices.lowerBound
            if index - start + 1 >= RateLearner.stepDaysMin, count >= RateLearner.ordersMin {
                blocks.append(start..<(index + 1))
                start = index + 1
            }
        }
        if start < days.count {
            let first = blocks.popLast()?.lowerBound ?? 0
            blocks.append(first..<days.count)
        }
        return blocks
    }

    // By everything that a sample holds: the result must not depend on the order of the orders.
    private static func precedes(_ left: FeeSample, _ right: FeeSample) -> Bool {
        if left.createdOn != right.createdOn { return left.createdOn < right.createdOn }
        if left.netSales != right.netSales { return left.netSales < right.netSales }
        if left.charged != right.charged { return left.charged < right.charged }
        let leftRest = (
            left.netSalesLessPlatformDiscount ?? .min, left.customerPayment ?? .min,
            left.itemCount, left.entryCount
        )
        let rightRest = (
            right.netSalesLessPlatformDiscount ?? .min, right.customerPayment ?? .min,
            right.itemCount, right.entryCount
        )
        return leftRest < rightRest
    }
}
