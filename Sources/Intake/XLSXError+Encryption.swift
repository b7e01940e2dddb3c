import XLSX

extension XLSXError {
    /// What is wrong with an encrypted workbook, what was expected, what to do.
    var encryptionSentences: [String] {
        switch self {
        case .passwordProtected:
            [
                "the workbook is protected by a password, and none was given",
                "expected its password in a file or an environment variable",
                "give --password-file FILE, or password_file: or password_env: of the store in"
                    + " tieout.yaml",
            ]
        case .wrongPassword(let count):
            [
                count == 1
                    ? "the workbook does not open with the password that was given"
                    : "the workbook opens with none of the \(count) passwords that were given",
                "expected the password that it was saved with",
                "add a line with it to the password file; upper and lower case differ",
            ]
        case .unsupportedEncryption(let method):
            [
                "the workbook is encrypted in a way that is not read: \(method)",
                "expected a workbook that a spreadsheet saved with a password",
                "open it in a spreadsheet and save it as XLSX anew",
            ]
        case .damagedEncryption(let damage):
            [
                "the encrypted workbook is damaged: \(damage.inWords)",
                "expected a whole workbook", "download the export again",
            ]
        default: preconditionFailure("\(self) has nothing to do with encryption")
        }
    }
}

extension EncryptionDamage {
    /// For messages.
    var inWords: String {
        switch self {
        case .description: "what says how it is encrypted makes no sense"
        case .size: "it ends before its content does"
        case .integrity: "it has changed since it was encrypted"
        }
    }
}

extension CompoundDamage {
    /// For messages.
    var inWords: String {
        switch self {
        case .header: "its header makes no sense"
        case .loop: "a list of its pieces never ends"
        case .straySector: "a piece of it lies beyond its end"
        case .shortChain: "a list of its pieces is cut off"
        case .directory: "its directory contradicts itself"
        case .missingStream: "a part of it is missing"
        }
    }
}

extension CompoundContent {
    /// For messages: `an Outlook message`.
    var inWords: String {
        switch self {
        case .encryptedDocument, .rightsManagedDocument: "an encrypted document"
        case .oldWorkbook: "a workbook of a binary format"
        case .wordDocument: "a Word document"
        case .presentation: "a presentation"
        case .outlookMessage: "an Outlook message"
        case .unknown: "an old office document"
        }
    }
}
