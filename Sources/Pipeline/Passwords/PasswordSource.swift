/// Where the passwords of a store stand: never in tieout.yaml itself.
package struct PasswordSource: Hashable, Sendable {
    /// A file below the workspace, or a variable.
    package enum Place: Hashable, Sendable {
        case file(String)
        case environment(String)
    }

    package var place: Place
    /// The line of tieout.yaml that names the place.
    package var line: Int
}
