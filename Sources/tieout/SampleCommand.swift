import ArgumentParser
import Pipeline

/// `tieout sample`: invented exports with planted findings.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Writes invented exports in the real layouts, for trying out and testing.",
        discussion: """
            The same seed gives the same bytes. truth.csv lists what was planted, near-misses.csv \
            what looks like a finding and is none.

            EXAMPLE: tieout sample --out demo && tieout run demo --as-of 2026-11-23
            EXAMPLE: tieout sample --platform tiktok-shop,shopee --stores 8 --out demo
            EXAMPLE: tieout sample --seed 3 --stores 1 --orders 100000 --weeks 12 --clean --out big
            EXAMPLE: tieout sample --clean --stores 1 --orders 400 --overcharge 20 --out incident
            EXAMPLE: tieout sample --by-week --orders 20000 --weeks 156 --out years
            """
    )

    @Option(help: "The seed of everything that is random.")
    var seed: UInt64 = 1

    @Option(help: "How many stores; they take turns through the platforms and their markets.")
    var stores = 5

    @Option(
        help: """
            The platforms, with commas between: tiktok-shop, shopee, lazada; shopee:MY for stores \
            of one market.
            """)
    var platform = "tiktok-shop"

    @Option(help: "How many orders each store has.")
    var orders = 200

    @Option(help: "How many weeks the orders spread over.")
    var weeks = 4

    @Option(help: "The last day of the exports, as yyyy-MM-dd.")
    var lastDay = "2026-11-23"

    @Option(name: .customLong("out"), help: "The folder to write to; it must be new or empty.")
    var directory: String

    @Flag(help: "Plant nothing: a run finds nothing above severity low.")
    var clean = false

    @Option(
        help: """
            Charge one fee of each store a fifth too high on this percent of the orders of its \
            busiest day; for stores of tiktok-shop.
            """)
    var overcharge: Int?

    @Option(help: "With --overcharge: so many days in a row. (default: 1)")
    var overchargeDays: Int?

    @Flag(help: "Write one small workspace for each finding instead: fires and near miss.")
    var findings = false

    @Flag(help: "Write a workspace full of bad input instead.")
    var hostile = false

    @Flag(
        help: """
            Write years of one clean British store instead: a folder for each week with what its \
            seller exports on the Monday after it.
            """)
    var byWeek = false

    func validate() throws {
        guard stores >= 1, stores <= 200 else {
            throw ValidationError("--stores takes 1 to 200")
        }
        guard orders >= 1, orders <= ordersMax else {
            throw ValidationError("--orders takes 1 to \(ordersMax)")
        }
        guard weeks >= 1, weeks <= weeksMax else {
            throw ValidationError("--weeks takes 1 to \(weeksMax)")
        }
        if let overcharge {
            guard (1...100).contains(overcharge) else {
                throw ValidationError("--overcharge takes 1 to 100")
            }
            guard !findings, !hostile, !byWeek else {
                throw ValidationError(
                    "--overcharge does not go with --findings, --hostile and --by-week")
            }
        }
        if let overchargeDays {
            guard overcharge != nil else {
                throw ValidationError("--overcharge-days goes with --overcharge PERCENT")
            }
            guard (1...364).contains(overchargeDays) else {
                throw ValidationError("--overcharge-days takes 1 to 364")
            }
        }
        guard [findings, hostile, byWeek].count(where: { $0 }) < 2 else {
            throw ValidationError("--findings, --hostile and --by-week exclude each other")
        }
    }

    /// Only a history by week is written without holding all of it.
    private var ordersMax: Int { byWeek ? 10_000_000 : 1_000_000 }
    private var weeksMax: Int { byWeek ? 520 : 52 }

    private var shape: SampleShape {
        findings ? .findings : hostile ? .hostile : byWeek ? .byWeek : .weekly
    }

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            print(
                try SampleRun.write(
                    shape, seed: seed, stores: stores, orders: orders, weeks: weeks,
                    lastDay: lastDay, isClean: clean, platforms: platform,
                    overcharge: overcharge.map { ($0, overchargeDays ?? 1) }, to: directory),
                terminator: "")
        }
    }
}
