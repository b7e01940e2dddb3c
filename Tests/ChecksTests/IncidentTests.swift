import Checks
import Money
import Records
import Testing

/// Many findings with one cause.
struct IncidentTests {
    /// An overcharge of the commission on one order.
    static func finding(
        _ number: Int, on settled: Int, expected: Int64 = -8_000, actual: Int64 = -9_250
    ) throws -> [Discrepancy] {
        let id = "57646141303878\(1_000 + number)"
        let sales = -expected * 100 / 8
        let fees = rightFees(sales).merging(["platform-commission": actual]) { $1 }
        let wrong = order(
            [line(sales, order: id)], [row(sales, fees: fees, order: id, on: settled)], id: id)
        return CheckCatalogue.discrepancies(in: wrong, try context())
    }

    @Test func `five findings on days without a gap are an incident`() throws {
        let five = try (0..<5).flatMap { try Self.finding($0, on: 10 + $0) }
        let named = CheckCatalogue.withIncidents(five)
        #expect(Set(named.map(\.incident)).count == 1)
        #expect(named.allSatisfy { $0.incident.hasPrefix("I-") && $0.severity == .high })
    }

    @Test func `four findings are none`() throws {
        let four = try (0..<4).flatMap { try Self.finding($0, on: 10) }
        #expect(CheckCatalogue.withIncidents(four).allSatisfy { $0.incident.isEmpty })
    }

    @Test func `a day without a finding separates`() throws {
        let findings = try (0..<5).flatMap { try Self.finding($0, on: $0 < 3 ? 10 : 12) }
        #expect(CheckCatalogue.withIncidents(findings).allSatisfy { $0.incident.isEmpty })
    }

    @Test func `another ratio is another cause`() throws {
        let same = try (0..<5).flatMap { try Self.finding($0, on: 10) }
        let odd = try Self.finding(9, on: 10, actual: -12_000)
        let named = CheckCatalogue.withIncidents(odd + same)
        #expect(named.filter(\.incident.isEmpty).count == 1)
    }

    @Test func `rounding does not separate`() throws {
        var findings: [Discrepancy] = []
        for number in 0..<6 {
            let expected: Int64 = -4_000 - Int64(number) * 8
            let overcharge = expected * 15_625 / 100_000
            findings += try Self.finding(
                number, on: 10, expected: expected, actual: expected + overcharge)
        }
        let named = CheckCatalogue.withIncidents(findings)
        #expect(named.count == 6)
        #expect(Set(named.map(\.incident)).count == 1)
    }

    @Test func `the order of findings changes nothing, and later ones keep the name`() throws {
        let six = try (0..<6).flatMap { try Self.finding($0, on: 10 + $0) }
        let named = CheckCatalogue.withIncidents(six)
        #expect(CheckCatalogue.withIncidents(six.reversed()) == named)
        let five = CheckCatalogue.withIncidents(Array(six.prefix(5)))
        #expect(five.first?.incident == named.first?.incident)
    }
}
