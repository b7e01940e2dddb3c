import Checks
import Money
import Records
import Testing

/// Many findings with one cause.
struct IncidentTests {
    /// An overcharge of the commission on one order.
    static func finding(
        _ number: Int, on settled: Int, created: Int = 1, expected: Int64 = -8_000,
        actual: Int64 = -9_250
    ) throws -> [Discrepancy] {
        let id = "57646141303878\(1_000 + number)"
        let sales = -expected * 100 / 8
        let fees = rightFees(sales).merging(["platform-commission": actual]) { $1 }
        let wrong = order(
            [line(sales, order: id, created: created)],
            [row(sales, fees: fees, order: id, on: settled, created: created)], id: id)
        return CheckCatalogue.discrepancies(in: wrong, try context())
    }

    /// The same seen from a store of another name.
    static func inStore(_ id: String, _ findings: [Discrepancy]) -> [Discrepancy] {
        CheckCatalogue.withIncidents(
            findings.map { finding in
                var finding = finding
                finding.store = id
                return finding
            })
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

    @Test(arguments: [(7, true), (8, false)])
    func `a week without an order does not separate the orders of a rate`(
        daysApart: Int, isOne: Bool
    ) throws {
        let findings = try (0..<5).flatMap { number in
            try Self.finding(number, on: 10, created: number < 3 ? 1 : 1 + daysApart)
        }
        let incidents = Set(CheckCatalogue.withIncidents(findings).map(\.incident))
        #expect(incidents.count == 1)
        #expect(incidents.contains("") != isOne)
    }

    @Test func `a day without a finding separates what no rate makes`() throws {
        func findings(_ second: Int) throws -> [Discrepancy] {
            try (0..<5).flatMap { number in
                try Self.finding(number, on: number < 3 ? 10 : second).map { finding in
                    var finding = finding
                    finding.code = FeeDuplicate.code
                    return finding
                }
            }
        }
        let apart = CheckCatalogue.withIncidents(try findings(12))
        #expect(apart.allSatisfy { $0.incident.isEmpty })
        let together = CheckCatalogue.withIncidents(try findings(11))
        #expect(Set(together.map(\.incident)).count == 1 && !together[0].incident.isEmpty)
    }

    @Test func `the findings that rates decide on are findings`() {
        let codes = Set(CheckCatalogue.checks.map { check in check.code })
        #expect(Discrepancy.codesOfRates.isSubset(of: codes))
    }

    @Test func `one cause in two stores of a platform is one incident`() throws {
        let five = try (0..<5).flatMap { try Self.finding($0, on: 10 + $0) }
        let later = try (0..<5).flatMap { try Self.finding($0, on: 15 + $0, created: 4) }
        let (first, second) = (Self.inStore("a", five), Self.inStore("b", later))
        let joined = CheckCatalogue.joiningIncidents([first, second])
        #expect(Set(joined.joined().map(\.incident)) == [first[0].incident])
        #expect(CheckCatalogue.joiningIncidents([second, first]) == joined.reversed())
    }

    @Test func `another share or another time is another cause in another store`() throws {
        let five = Self.inStore("a", try (0..<5).flatMap { try Self.finding($0, on: 10 + $0) })
        let others = [
            try (0..<5).flatMap { try Self.finding($0, on: 10 + $0, actual: -12_000) },
            try (0..<5).flatMap { try Self.finding($0, on: 18 + $0, created: 15) },
        ]
        for other in others {
            let stores = [five, Self.inStore("b", other)]
            #expect(CheckCatalogue.joiningIncidents(stores) == stores)
        }
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
