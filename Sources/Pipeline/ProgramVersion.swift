/// The version of the program, for people, logs and packages.
package enum ProgramVersion {
    package static let number = "0.1.0"
}
