import Pipeline

/// What `--password-file` gives to the commands that look at single files.
enum PasswordOption {
    /// The passwords of the file; none without the option.
    static func passwords(of path: String?) throws -> Passwords {
        let passwords = try Passwords(optionPath: path)
        passwords.warnings.forEach(warn)
        return passwords
    }

    /// Tells that others may read a password file.
    static func warn(_ sentence: String) { StandardError.write("tieout: \(sentence)\n") }
}
