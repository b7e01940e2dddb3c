@testable import Checks
import Testing
import Fees
import Records
struct ZZTiming {
    @Test func timing() throws {
        let rules = try context()
        let cases = (0..<1000).map { n in order([line(100_000 + Int64(n))], [row(100_000 + Int64(n), fees: rightFees(100_000 + Int64(n)), shipping: ["a": -5000, "b": 5000])]) }
        let clock = ContinuousClock()
        var count = 0
        for check in CheckCatalogue.orderChecks {
            let d = clock.measure { for _ in 0..<20 { for c in cases { count += check.discrepancies(in: c, context: rules).count } } }
            print(check.code, d)
        }
        print("exp", clock.measure { for _ in 0..<20 { for c in cases { count += rules.fees.expectations(for: c).count } } })
        print("dup", clock.measure { for _ in 0..<20 { for c in cases { count += DuplicateSettlement.rows(in: c, rules).count + RefundDuplicate.rows(in: c, rules).count } } })
        print("rows", clock.measure { for _ in 0..<20 { for c in cases { count += c.saleRows.count } } })
    }
}
