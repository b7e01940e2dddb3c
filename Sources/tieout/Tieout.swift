import ArgumentParser
import Pipeline

/// The command line: one subcommand a file.
@main
struct Tieout: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tieout",
        abstract: "Proves that what a marketplace pays agrees with what was sold.",
        discussion: """
            Drop the exports of each store into inbox/<store>/ and run `tieout run`.

            EXAMPLE: tieout sample --out demo && tieout run demo

            Exit status: 0 done, 10 findings at or above --fail-on, 20 an input was quarantined \
            or a row rejected, 64 wrong usage, 66 no such input, 70 a bug of ours, 74 cannot \
            write, 75 another run holds the workspace, 78 wrong configuration.
            """,
        version: ProgramVersion.number,
        subcommands: [
            RunCommand.self, WatchCommand.self, RetryCommand.self, InspectCommand.self,
            CatCommand.self, ExplainCommand.self, EvidenceCommand.self, ClaimCommand.self,
            RatesCommand.self, MappingCommand.self, LedgerCommand.self, ArchiveCommand.self,
            DoctorCommand.self, InitCommand.self, SampleCommand.self,
        ]
    )
}
