import Foundation
package import XLSX
import YAML

/// The passwords of a command: those of `--password-file` and those of each store.
package struct Passwords: Sendable {
    /// What `--password-file` gave.
    package private(set) var common: [Password] = []
    /// Sentences on password files that others may read, one a file.
    package private(set) var warnings: [String] = []
    private var ofStores: [String: [Password]] = [:]

    /// No passwords.
    static let none = Passwords()

    private init() {}

    /// What is tried on the files of a store, in this order.
    package func of(store: String) -> [Password] { common + ofStores[store, default: []] }

    /// The passwords of `--password-file`; none without it.
    package init(optionPath: String?) throws(CommandFailure) {
        guard let path = optionPath else { return }
        do {
            let file = try PasswordFile(path: path)
            common = file.passwords
            warnings = [file.warning].compactMap { $0 }
        } catch {
            throw CommandFailure(
                error == .missing ? .noSuchInput : .wrongConfiguration,
                """
                --password-file \(path): \(error.found)
                  expected \(PasswordProblem.expected)
                """)
        }
    }

    /// The same, and those of the stores of a configuration; all mistakes are told at once.
    package init(
        optionPath: String?, stores: [Configuration.StoreEntry], workspace: Workspace,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        try self.init(optionPath: optionPath)
        var problems: [ConfigurationError.Problem] = []
        for entry in stores {
            guard let source = entry.passwordSource else { continue }
            do {
                ofStores[entry.id] = try read(source.place, workspace, environment)
            } catch {
                problems.append(
                    .init(
                        line: source.line, found: "\(source.place.inWords) \(error.found)",
                        expected: PasswordProblem.expected))
            }
        }
        guard problems.isEmpty else {
            throw ConfigurationError(path: workspace.configurationPath, problems: problems)
        }
    }

    private mutating func read(
        _ place: PasswordSource.Place, _ workspace: Workspace, _ environment: [String: String]
    ) throws(PasswordProblem) -> [Password] {
        switch place {
        case .file(let name):
            let path = name.hasPrefix("/") ? name : "\(workspace.path)/\(name)"
            let file = try PasswordFile(path: path)
            // Stores may share a file.
            if let warning = file.warning, !warnings.contains(warning) {
                warnings.append(warning)
            }
            return file.passwords
        case .environment(let name):
            guard let text = environment[name] else { throw .missing }
            return try PasswordText.passwords(in: Array(text.utf8))
        }
    }
}

extension PasswordSource.Place {
    /// For messages.
    fileprivate var inWords: String {
        switch self {
        case .file(let name): "the password file \"\(name)\""
        case .environment(let name): "the environment variable \(name)"
        }
    }
}
