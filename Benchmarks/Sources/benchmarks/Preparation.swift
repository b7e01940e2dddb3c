import Foundation

/// What happens before the clock starts.
struct Preparation {
    var options: Options

    /// Writes the inputs from the seed where they are not there yet.
    func makeInputs() throws {
        try FileManager.default.createDirectory(
            atPath: options.folder, withIntermediateDirectories: true)
        let command = [
            options.python, "-B", "Benchmarks/inputs/generate.py", "\(options.folder)/inputs",
            "\(options.seed)",
        ]
        let complaints = "\(options.folder)/complaints.txt"
        _ = try Child(command: command, complaints: complaints).run()
    }

    /// Proves that Tieout reads every cell: the same table prints as its CSV, byte for byte.
    func proveSameCells(of files: [String], _ catalogue: Catalogue) throws {
        let expected = catalogue.input("settlement.csv")
        let output = "\(options.folder)/cells.csv"
        let complaints = "\(options.folder)/complaints.txt"
        for file in files {
            let command = [options.tieout, "cat", catalogue.input(file)]
            _ = try Child(command: command, output: output, complaints: complaints).run()
            _ = try Child(
                command: ["cmp", expected, output], output: complaints, complaints: complaints
            ).run()
            try FileManager.default.removeItem(atPath: output)
        }
    }
}
