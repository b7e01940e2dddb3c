import ArgumentParser
import Pipeline

/// `tieout claim`: what was asked of the platforms, and what became of it.
struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Keeps the claims: what was filed, until the money is back.",
        discussion: """
            A claim belongs to a finding and lives in its store's ledger. Once it is filed, each \
            run looks for the money: a later settlement row that repays the order closes it as \
            won, with that row as proof, and one that takes the money back opens it again. The \
            reports show what waits, what came back, what is lost and what runs out.

            EXAMPLE: tieout claim list ~/finance
            EXAMPLE: tieout claim file F-0123456789ab --ticket 20261123-77 --workspace ~/finance
            EXAMPLE: tieout claim update --ticket 20261123-77 --state awaiting-documents
            EXAMPLE: tieout claim close --ticket 20261123-77 --as denied --note "out of time"
            """,
        subcommands: [
            ClaimFileCommand.self, ClaimUpdateCommand.self, ClaimCloseCommand.self,
            ClaimListCommand.self,
        ]
    )
}

/// What all changes of claims have in common.
struct ClaimOptions: ParsableArguments {
    @Option(help: "The workspace.")
    var workspace = "."

    @Option(help: "Only this store; may be given several times.")
    var store: [String] = []

    @Option(
        name: .customLong("on"),
        help: "The day on which it happened, as yyyy-MM-dd; today in UTC where it is left out.")
    var day: String?

    @Option(help: "What the platform answered, or what is to be remembered.")
    var note: String?

    @Flag(help: "Print JSON with the same content.")
    var json = false

    var request: ClaimRequest {
        var request = ClaimRequest(workspacePath: workspace)
        request.stores = store
        request.day = day
        request.note = note
        request.isJSON = json
        return request
    }
}

/// `tieout claim file`.
struct ClaimFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Notes that findings were filed with the platform.",
        discussion: """
            An incident stands for all its findings that can be claimed. A claim that was denied, \
            expired or withdrawn can be filed again.

            EXAMPLE: tieout claim file F-0123456789ab --ticket 20261123-77
            EXAMPLE: tieout claim file I-0123456789ab --ticket 20261123-78 --on 2026-11-23
            """
    )

    @Argument(help: "IDs of findings or incidents.")
    var ids: [String]

    @Option(help: "The platform's number of the case.")
    var ticket: String

    @Option(help: "What was asked for, where it is not what the finding says.")
    var amount: String?

    @OptionGroup var options: ClaimOptions

    func run() async throws {
        try await CommandEnd.guarding {
            var request = options.request
            request.ids = ids
            request.ticket = ticket
            request.amount = amount
            print(try ClaimRun(request).file(), terminator: "")
        }
    }
}

/// `tieout claim update`.
struct ClaimUpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Changes the state, ticket or note of claims that are open.",
        discussion: """
            Claims are named by their findings, or all of one ticket by its number.

            EXAMPLE: tieout claim update --ticket 20261123-77 --state awaiting-documents
            EXAMPLE: tieout claim update F-0123456789ab --note "asked again by chat"
            """
    )

    @Argument(help: "IDs of findings; all claims of --ticket where none is given.")
    var ids: [String] = []

    @Option(help: "The ticket whose claims are meant or, beside IDs, their new number.")
    var ticket: String?

    @Option(help: "filed or awaiting-documents.")
    var state: String?

    @OptionGroup var options: ClaimOptions

    func validate() throws {
        if ids.isEmpty, ticket == nil { throw ValidationError("name findings or a --ticket") }
        if let state, !ClaimRequest.openStates.contains(state) {
            throw ValidationError(
                "--state is \"\(state)\"; expected filed or awaiting-documents. "
                    + "`tieout claim close` ends a claim")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding {
            var request = options.request
            request.ids = ids
            request.ticket = ticket
            request.state = state
            print(try ClaimRun(request).change(), terminator: "")
        }
    }
}

/// `tieout claim close`.
struct ClaimCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Notes how claims ended.",
        discussion: """
            A claim that rows repay is closed by the next run by itself; this is for what no row \
            tells. partly-won needs --amount, what came back.

            EXAMPLE: tieout claim close --ticket 20261123-77 --as denied --note "out of time"
            EXAMPLE: tieout claim close F-0123456789ab --as partly-won --amount 50000
            """
    )

    @Argument(help: "IDs of findings; all claims of --ticket where none is given.")
    var ids: [String] = []

    @Option(help: "The ticket whose claims are meant.")
    var ticket: String?

    @Option(name: .customLong("as"), help: "won, partly-won, denied or withdrawn.")
    var end: String

    @Option(help: "What came back.")
    var amount: String?

    @OptionGroup var options: ClaimOptions

    func validate() throws {
        if ids.isEmpty, ticket == nil { throw ValidationError("name findings or a --ticket") }
        guard ClaimRequest.ends.contains(end) else {
            let names = ClaimRequest.ends.joined(separator: ", ")
            throw ValidationError("--as is \"\(end)\"; expected one of \(names)")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding {
            var request = options.request
            request.ids = ids
            request.ticket = ticket
            request.amount = amount
            request.state = end
            print(try ClaimRun(request).change(), terminator: "")
        }
    }
}

/// `tieout claim list`.
struct ClaimListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists claims, and what could be claimed and is not.",
        discussion: """
            What runs out first stands first. `new` is a finding that nobody claimed yet.

            EXAMPLE: tieout claim list ~/finance
            EXAMPLE: tieout claim list --state filed --state awaiting-documents --json
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "Only claims of this state; may be given several times.")
    var state: [String] = []

    @Option(help: "Only this store; may be given several times.")
    var store: [String] = []

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Flag(help: "Print JSON with the same content.")
    var json = false

    func validate() throws {
        let known = ClaimRequest.allStates
        if let unknown = state.first(where: { !known.contains($0) }) {
            throw ValidationError(
                "--state is \"\(unknown)\"; expected one of \(known.joined(separator: ", "))")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding {
            var request = ClaimRequest(workspacePath: workspace)
            request.stores = store
            request.states = state
            request.day = asOf
            request.isJSON = json
            print(try ClaimRun(request).list(), terminator: "")
        }
    }
}
