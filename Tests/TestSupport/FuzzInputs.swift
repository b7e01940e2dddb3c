/// The inputs of Tests/Fuzz, which every run of the tests tries again.
package enum FuzzInputs {
    /// What the search of a target begins with, and all that it found, as paths of files.
    package static func files(of target: String) -> [String] {
        ["Seeds", "Findings"].flatMap { Repository.files(in: "Tests/Fuzz/\($0)/\(target)") }
    }
}
