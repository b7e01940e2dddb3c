/// What `make bench` passes on.
struct Options {
    static let usage = """
        usage: benchmarks --tieout PROGRAM --python PROGRAM --folder FOLDER [--seed NUMBER]
                          [--rounds NUMBER] [--slow-rounds NUMBER] [--only NAME]
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
