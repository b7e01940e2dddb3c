import Checks
import Money
import Records
import Testing

/// The catalogue as a whole.
struct CheckCatalogueTests {
    @Test func `no code stands twice`() {
        let codes = CheckCatalogue.checks.map { $0.code }
        #expect(Set(codes).count == codes.count)
        #expect(codes.count == 31)
    }

    @Test func `every check says what it is, and its page holds it`() {
        let page = CheckCatalogue.page
        for check in CheckCatalogue.checks {
            let texts = [
                check.title, check.compares, check.whyItHappens, check.remedy, check.staysSilent,
                check.figures,
            ]
            #expect(texts.allSatisfy { $0.hasSuffix(".") }, "\(check.code)")
            #expect(!check.severities.isEmpty && check.severities == check.severities.sorted())
            #expect(page.contains("\n## \(check.code)\n"))
            #expect(page.contains("(#\(check.code))"))
            for text in texts { #expect(page.contains(text)) }
        }
    }

    @Test func `a cause stands before its consequences`() {
        let codes = CheckCatalogue.orderChecks.map { $0.code }
        for check in CheckCatalogue.checks {
            for cause in check.yieldsTo.flatMap(\.causes) {
                let causePlace = codes.firstIndex(of: cause)
                let place = codes.firstIndex(of: check.code)
                #expect(causePlace != nil, "\(cause)")
                if let causePlace, let place { #expect(causePlace < place, "\(check.code)") }
            }
        }
    }

    @Test func `names of findings stay the same from run to run`() throws {
        let missing = order([line(100_000)])
        let found = CheckCatalogue.discrepancies(in: missing, try context())
        #expect(found.map(\.id) == ["F-da076a1427c1"])
    }

    @Test(arguments: [(Int64(10_000_000), Severity.high), (100_000, .medium)])
    func `claims are high from 50 US dollars on`(sales: Int64, severity: Severity) throws {
        let found = CheckCatalogue.discrepancies(in: order([line(sales)]), try context())
        #expect(found.map(\.severity) == [severity])
        #expect(found.map(\.isClaimable) == [true])
    }

    @Test func `the worst finding comes first`() throws {
        let rules = try context()
        let streak = storeCase(balances: balances([Int64](repeating: -5, count: 12)))
        let late = order([line(100_000)], [row(100_000, fees: rightFees(100_000), on: 30)])
        let all =
            CheckCatalogue.discrepancies(in: late, rules)
            + CheckCatalogue.discrepancies(in: order([line(100_000)]), rules)
            + CheckCatalogue.discrepancies(in: streak, rules)
        let severities = CheckCatalogue.withIncidents(all).map(\.severity)
        #expect(severities == [.critical, .medium, .low])
    }
}
