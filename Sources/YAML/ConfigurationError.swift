/// Everything that is wrong with a configuration file, in the order of its lines.
package struct ConfigurationError: Error, Sendable {
    /// One thing that is wrong, where, and what would be right.
    package struct Problem: Hashable, Sendable {
        package var line: Int
        package var found: String
        package var expected: String
        /// The file, where it is one that the file in question includes.
        package var path: String?

        package init(line: Int, found: String, expected: String, path: String? = nil) {
            self.line = line
            self.found = found
            self.expected = expected
            self.path = path
        }
    }

    package var path: String
    package var problems: [Problem]

    package init(path: String, problems: [Problem]) {
        self.path = path
        self.problems = problems
    }

    /// The problems as sentences, one a paragraph.
    package var message: String {
        problems.map { "\($0.path ?? path):\($0.line): \($0.found)\n  expected \($0.expected)" }
            .joined(separator: "\n")
    }
}
