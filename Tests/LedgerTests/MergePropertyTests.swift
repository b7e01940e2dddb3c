import Ledger
import Money
import Records
import Testing

/// Random sets of files, small enough to collide in every way.
@Suite struct MergePropertyTests {
    @Test(arguments: 1...20)
    func `the ledger agrees with the oracle`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let exports = Self.exports(&random, zones: ["UTC+7"], withOthers: false)
        let state = try LedgerLaws.state(of: exports)
        let oracle = MergeOracle(exports.map(\.contents))
        #expect(Self.texts(state.entries) == Self.texts(oracle.current), "seed \(seed)")
        #expect(
            Self.texts(state.restatements) == Self.texts(oracle.restatements), "seed \(seed)")
        for file in state.files {
            let expected = oracle.recordCounts[file.facts.name, default: 0]
            #expect(file.recordCount == expected, "seed \(seed), \(file.facts.name)")
        }
    }

    /// With several time zones there is no oracle, but the laws hold all the same.
    @Test(arguments: 101...112)
    func `time zones do not make the order of the files matter`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        try LedgerLaws.state(
            of: Self.exports(&random, zones: ["UTC", "UTC+7", ""], withOthers: true))
    }

    private static func exports(
        _ random: inout SeededGenerator, zones: [String], withOthers: Bool
    ) -> [Export] {
        (0..<Int.random(in: 2...4, using: &random)).map { index in
            var export = Export(
                "file \(index)", on: Int.random(in: 0...2, using: &random),
                timezone: zones.randomElement(using: &random) ?? "",
                bytes: String(random.next()))
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                addEntry(to: &export, &random)
                if withOthers { addOther(to: &export, &random) }
            }
            return export
        }
    }

    private static func addEntry(to export: inout Export, _ random: inout SeededGenerator) {
        let total = [100, 100, 95, -30].randomElement(using: &random) ?? 100
        let fee = Component(
            ComponentID("commission"), Export.amount(Int64.random(in: -2 ... -1, using: &random)),
            group: .fee, parent: .fees)
        let note = Component(
            ComponentID("customer-payment"), Export.amount(Int64(random.next() % 100)),
            group: .information, parent: nil)
        export.entry(
            Int64(total), order: ["1", "2", ""].randomElement(using: &random) ?? "", id: "1",
            settled: Int.random(in: 5...6, using: &random), components: [fee, note],
            payment: ["", "P1"].randomElement(using: &random) ?? "")
    }

    private static func addOther(to export: inout Export, _ random: inout SeededGenerator) {
        let status = OrderStatus.allCases.randomElement(using: &random) ?? .unknown
        export.line(100, order: ["1", "3"].randomElement(using: &random) ?? "", status: status)
        export.wallet(
            -50, reference: ["", "35"].randomElement(using: &random) ?? "",
            requested: Int.random(in: 5...6, using: &random),
            state: [.inProcess, .transferred].randomElement(using: &random) ?? .failed)
        addAccount(to: &export, &random)
    }

    /// Few balances, references and orders, so that rows of several files are often the same.
    private static func addAccount(to export: inout Export, _ random: inout SeededGenerator) {
        export.wallet(
            [-50, 50].randomElement(using: &random) ?? 50,
            [.withdrawal, .earnings].randomElement(using: &random) ?? .other, reference: "",
            state: [.inProcess, .failed].randomElement(using: &random) ?? .transferred,
            second: Int.random(in: 0...1, using: &random),
            balance: [0, 50].randomElement(using: &random),
            order: ["", "1"].randomElement(using: &random) ?? "")
        export.bank(
            50, reference: ["", "35"].randomElement(using: &random) ?? "",
            on: Int.random(in: 5...6, using: &random),
            balance: [nil, 50].randomElement(using: &random) ?? nil)
        export.notice(
            OrderNotice.Kind.allCases.randomElement(using: &random) ?? .returned,
            order: ["1", "3"].randomElement(using: &random) ?? "",
            id: ["", "R1"].randomElement(using: &random) ?? "",
            status: ["open", "closed"].randomElement(using: &random) ?? "")
    }

    private static func texts(_ values: [some Any]) -> [String] {
        values.map { String(describing: $0) }.sorted()
    }
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
