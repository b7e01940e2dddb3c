import Foundation
import Intake
import Ledger
import YAML

extension CommandFailure {
    /// The sentence and status for any error that reaches the command line.
    package init(describing error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ConfigurationError: self.init(.wrongConfiguration, error.message)
        case let error as IntakeError: self.init(.noSuchInput, error.message)
        case let error as LedgerError: self.init(.cannotWrite, error.message)
        case let error as FileFailure:
            self.init(
                .cannotWrite,
                """
                \(error.path): \(error.reason)
                  expected a folder that can be written to, and space for it
                  make room or mend the rights, and run again; nothing was lost
                """)
        case let error as CocoaError where error.isFileError:
            self.init(
                .cannotWrite,
                """
                \(error.filePath ?? "a file"): \(SystemReason.text(of: error))
                  expected a folder that can be written to, and space for it
                  make room or mend the rights, and run again; nothing was lost
                """)
        default:
            self.init(
                .ourBug,
                """
                stopped by an error that should not happen: \(error)
                please report it with the command that you gave; nothing was lost
                """)
        }
    }
}
