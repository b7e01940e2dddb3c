import Foundation

/// What the figures were measured on and with.
struct Machine {
    var options: Options

    /// Cores, kind of CPU, memory, versions: a list in Markdown.
    func text() throws -> String {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1_000_000_000
        let files = try Catalogue(options: options).comparisons.map(\.file).map { name in
            let attributes = try FileManager.default.attributesOfItem(
                atPath: Catalogue(options: options).input(name))
            let size = (attributes[.size] as? Int) ?? 0
            return "\(name) \((Double(size) / 1_000_000).rounded(to: 1)) MB"
        }
        return """
            - Machine: \(cores) cores of \(processor), \(memory.rounded(to: 0)) GB, \
            \(try firstLine(of: ["uname", "-sm"])).
            - Rounds: \(options.rounds), of which the slow readers took part in \
            \(options.slowRounds); seed \(options.seed).
            - Inputs: \(files.joined(separator: ", ")).
            - Versions: \(try versions()).

            """
    }

    private var processor: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map {
            $0.trimmingCharacters(in: .whitespaces)
        } ?? "an unnamed kind"
    }

    private func versions() throws -> String {
        let unzip = try firstLine(of: ["unzip", "-v"]).split(separator: " ").prefix(2)
        let python = try output(of: [
            options.python, "-B", "Benchmarks/competitors/versions.py",
            "Benchmarks/competitors/requirements.txt",
        ])
        let tieout = try firstLine(of: [options.tieout, "--version"])
        return
            (["tieout \(tieout)"] + python.split(separator: "\n").map(String.init)
            + [unzip.joined(separator: " ")]).joined(separator: ", ")
    }

    private func firstLine(of command: [String]) throws -> String {
        String(try output(of: command).split(separator: "\n").first ?? "")
    }

    private func output(of command: [String]) throws -> String {
        let path = "\(options.folder)/output.txt"
        _ = try Child(command: command, output: path).run()
        return try String(contentsOfFile: path, encoding: .utf8)
    }
}
