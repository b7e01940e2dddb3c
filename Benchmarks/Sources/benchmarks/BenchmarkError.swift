import Glibc

/// Why the benchmarks cannot go on.
enum BenchmarkError: Error {
    case wrongUsage(String)
    case cannotStart([String], Int32)
    case cannotWait([String], Int32)
    case failed([String], status: Int32, complaints: String)
    case printed([String], String, expected: String)
    case noThreshold(String)
    case unusedThresholds([String])
    case noMarkers(page: String)

    /// What is wrong, and what to do where that is known.
    var message: String {
        switch self {
        case .wrongUsage(let word):
            "benchmarks: cannot use \(word)\n\(Options.usage)"
        case .cannotStart(let command, let code), .cannotWait(let command, let code):
            "\(command.joined(separator: " ")): \(String(cString: strerror(code)))"
        case .failed(let command, let status, let complaints):
            "\(command.joined(separator: " ")): ended with wait status \(status)\n"
                + "  its complaints are in \(complaints)"
        case .printed(let command, let found, let expected):
            "\(command.joined(separator: " ")): printed \(found)\n  expected \(expected)"
        case .noThreshold(let name):
            "Benchmarks/thresholds.json has no \"\(name)\""
        case .unusedThresholds(let names):
            "Benchmarks/thresholds.json: nothing measures \(names.joined(separator: "; "))"
        case .noMarkers(let page):
            "\(page): lacks the lines \(PerformancePage.begin) and \(PerformancePage.end)"
        }
    }
}
