/// What `make bench` passes on.
struct Options {
    static let usage = """
        usage: benchmarks --tieout PROGRAM --python PROGRAM --folder FOLDER [--seed NUMBER]
                          [--rounds NUMBER] [--slow-rounds NUMBER] [--only NAME]
                          [--weeks NUMBER] [--stores NUMBER] [--entries NUMBER]
        """

    var tieout = ".build/release/tieout"
    /// The interpreter of the virtual environment that holds the other readers.
    var python = ".build/benchmarks/python/bin/python"
    /// Where generated files are kept from one run to the next.
    var folder = ".build/benchmarks"
    var seed = 1
    var rounds = 5
    /// How many of the rounds the readers of minutes take part in; 0 leaves them out.
    var slowRounds = 1
    /// The one comparison to make; nil makes all.
    var only: String?
    /// How long the history of `--only weeks` is, its last week included.
    var weeks = 156
    /// How many stores `--only stores` has.
    var stores = 12
    /// How many settlement entries the history has, or each of the stores.
    var entries = 2_000_000

    /// True where nothing is left out, so that the page can be written anew.
    var isWhole: Bool { only == nil && slowRounds > 0 }

    /// Reads pairs of a name and a value.
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { throw BenchmarkError.wrongUsage(name) }
            switch name {
            case "--tieout": tieout = value
            case "--python": python = value
            case "--folder": folder = value
            case "--seed": seed = try Self.number(value, atLeast: 0)
            case "--rounds": rounds = try Self.number(value, atLeast: 1)
            case "--slow-rounds": slowRounds = try Self.number(value, atLeast: 0)
            case "--weeks": weeks = try Self.number(value, atLeast: 2)
            case "--stores": stores = try Self.number(value, atLeast: 1)
            case "--entries": entries = try Self.number(value, atLeast: 1)
            case "--only": only = value.isEmpty ? nil : value
            default: throw BenchmarkError.wrongUsage(name)
            }
        }
    }

    private static func number(_ text: String, atLeast least: Int) throws -> Int {
        guard let number = Int(text), number >= least else {
            throw BenchmarkError.wrongUsage(text)
        }
        return number
    }
}
