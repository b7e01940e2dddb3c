import ArgumentParser
import Pipeline

/// `tieout evidence`: packs for the platform, from findings.
struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Makes packs of evidence that can be sent to the platform.",
        discussion: """
            For each finding or incident that can be claimed: a folder and a zip with the ticket's \
            text in English and in the language of the market, a table of orders, a PDF with the \
            arithmetic and the rule, pictures of the very rows of the platform's own files, and a \
            manifest that `sha256sum -c SHA256SUMS` proves. Nothing of a buyer is in them. What \
            runs out first comes first; what cannot be claimed says why. The packs lie in \
            reports/<as-of>/evidence/, with packs.csv as their list.

            Rows come from the archived originals. A pack is refused where one of them is gone or \
            is not the file that was taken in. limits.yaml in the workspace overrides what is \
            known of a platform's windows, minimums and attachments; --limits lists what holds.

            --form also fills the spreadsheets of claims that a platform takes. No platform \
            publishes its layout, so none is built in: forms/<name>.yaml in the workspace says \
            once which columns it has (docs/evidence.md).

            EXAMPLE: tieout evidence --dry-run
            EXAMPLE: tieout evidence ~/finance --store tts-id --min-amount 50000
            EXAMPLE: tieout evidence --as-of 2026-11-23 --id F-4a6d0c9b1e77
            EXAMPLE: tieout evidence --code fee-mismatch --code shipping-overcharge
            EXAMPLE: tieout evidence ~/finance --store shopee-id --form
            EXAMPLE: tieout evidence ~/finance --limits
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(name: .customLong("id"), help: "A finding or incident by its ID; may be repeated.")
    var ids: [String] = []

    @Option(name: .customLong("code"), help: "Findings of this code only; may be repeated.")
    var codes: [String] = []

    @Option(name: .customLong("store"), help: "This store only; may be repeated.")
    var stores: [String] = []

    @Option(name: .customLong("incident"), help: "Findings of this incident only.")
    var incidents: [String] = []

    @Option(help: "Claims of this much or more only, in the currency of each store.")
    var minAmount: String?

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Option(help: "The folder of the day's report; reports/<as-of> where it is left out.")
    var reports: String?

    @Flag(help: "List what would be made, and write nothing.")
    var dryRun = false

    @Flag(help: "Fill the claim forms that forms/*.yaml in the workspace describe, too.")
    var form = false

    @Flag(
        help: """
            List what platforms take as a claim (limits.yaml before what is built in), with source \
            and date, and make nothing.
            """)
    var limits = false

    @Flag(help: "Print JSON with one record for each claim.")
    var json = false

    @Flag(help: "Show no progress.")
    var quiet = false

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func validate() throws {
        let isChoosing = !(ids + codes + stores + incidents).isEmpty || minAmount != nil
        if limits, isChoosing || dryRun || form {
            throw ValidationError(
                "--limits lists what holds for all claims; leave out what chooses or makes some")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: limits) {
            if limits {
                let text = try EvidenceLimits.list(workspacePath: workspace, asJSON: json)
                return print(text, terminator: "")
            }
            var request = EvidenceRequest(workspacePath: workspace)
            request.asOf = asOf
            request.ids = ids
            request.codes = codes
            request.stores = stores
            request.incidents = incidents
            request.amountMin = minAmount
            request.reportsPath = reports
            request.isDryRun = dryRun
            request.fillsForms = form
            request.isJSON = json
            request.passwordPath = passwordFile
            request.version = Tieout.configuration.version
            let isQuiet = quiet
            let outcome = try EvidenceRun.execute(request) { line in
                if !isQuiet { StandardError.write(line + "\n") }
            }
            print(outcome.text, terminator: "")
            if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
        }
    }
}
