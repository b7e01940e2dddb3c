import Foundation

/// What Prometheus's text format asks of a file, and what its conventions ask of names.
struct MetricsGrammar {
    /// The values by series.
    private(set) var values: [String: String] = [:]
    /// What is wrong, a sentence each.
    private(set) var faults: [String] = []

    private var types: [String: String] = [:]
    private var helps: Set<String> = []
    /// The family whose lines are being read; a family stands in one piece.
    private var current = ""

    init(_ text: String) {
        if !text.hasSuffix("\n") { faults.append("the last line has no end") }
        for line in text.split(separator: "\n") { read(String(line)) }
    }

    private mutating func read(_ line: String) {
        if line.hasPrefix("# HELP ") { return readHelp(line) }
        if line.hasPrefix("# TYPE ") { return readType(line) }
        let sample =
            /([a-z][a-z0-9_]*)(\{(?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)*\})? (-?[0-9]+(?:\.[0-9]+)?)/
        guard let match = line.wholeMatch(of: sample) else {
            faults.append("no sample: \(line)")
            return
        }
        let (name, labels) = (String(match.1), String(match.2 ?? ""))
        if name != current { faults.append("\(name) stands apart from its type") }
        if values.updateValue(String(match.3), forKey: name + labels) != nil {
            faults.append("\(name)\(labels) stands twice")
        }
    }

    private mutating func readHelp(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 3)
        guard words.count == 4, helps.insert(String(words[2])).inserted else {
            faults.append("a second or empty help: \(line)")
            return
        }
        current = String(words[2])
        if !current.hasPrefix("tieout_") { faults.append("\(current) is not named by the program") }
        for unit in ["days", "hours", "minutes", "milliseconds", "percent", "kilobytes"]
        where current.split(separator: "_").contains(Substring(unit)) {
            faults.append("\(current) is not in base units")
        }
    }

    private mutating func readType(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4, ["gauge", "counter"].contains(words[3]), words[2] == current,
            types.updateValue(words[3], forKey: words[2]) == nil
        else {
            faults.append("no type of \(current): \(line)")
            return
        }
        if (words[3] == "counter") != current.hasSuffix("_total") {
            faults.append("\(current) is a \(words[3])")
        }
    }
}
