import Foundation
import Pipeline
import TestSupport
import Testing

/// Packs of every platform and finding as programs of others see them: whoever gets one has these.
struct PackToolTests {
    /// A program that the tests need and the machine does not have.
    struct MissingTool: Error, CustomStringConvertible {
        var name: String
        var description: String {
            "\(name) is not installed: apt-get install pngcheck poppler-utils (`make test` does)"
        }
    }

    @Test(arguments: ["claims", "platforms"])
    func `PDF, pictures and sums are without fault, and nothing of a buyer is in them`(
        sample: String
    ) async throws {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/\(sample)")
        try await scenario.run()
        #expect(try scenario.evidence().status == .done)
        let packs = try scenario.packs()
        #expect(packs.count > 20)
        for (name, files) in packs {
            let folder = "\(scenario.reportPath)/evidence/\(name)"
            // 1. The sums prove the pack by themselves.
            let sums = try Self.run("sha256sum", ["--check", "--strict", "SHA256SUMS"], in: folder)
            #expect(sums.status == 0, "\(name): \(sums.output)")
            // 2. Pictures are whole.
            let pictures = files.keys.filter { $0.hasSuffix(".png") }.sorted()
            #expect(!pictures.isEmpty, "\(name)")
            let check = try Self.run("pngcheck", ["-q"] + pictures, in: folder)
            #expect(check.status == 0 && check.output.isEmpty, "\(name): \(check.output)")
            // 3. Fonts are embedded, and their characters can be copied.
            let fonts = try Self.run("pdffonts", ["evidence.pdf"], in: folder).output
                .split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty, "\(name)")
            for font in fonts {
                let flags = font.split(separator: " ").filter { $0 == "yes" || $0 == "no" }
                #expect(flags.first == "yes" && flags.last == "yes", "\(name): \(font)")
            }
            // 4. What the ticket says can be found in the document, and no buyer anywhere.
            let text = try Self.run("pdftotext", ["-layout", "evidence.pdf", "-"], in: folder)
            #expect(text.status == 0)
            try Self.check(text.output, files, name)
        }
    }

    private static func check(
        _ document: String, _ files: [String: [UInt8]], _ name: String
    ) throws {
        let table = String(decoding: try #require(files["orders.csv"]), as: UTF8.self)
            .split(separator: "\n").dropFirst()
        // Findings on the account have no order.
        let order = table.first?.prefix { $0 != "," } ?? ""
        #expect(order.isEmpty || document.contains(order), "\(name): \(order)")
        let ticket = String(decoding: try #require(files["ticket.txt"]), as: UTF8.self)
        let title = ticket.split(separator: "\n").dropFirst().first ?? ""
        let words = title.split(separator: " ").filter { $0.count > 3 }
        #expect(words.allSatisfy(document.contains), "\(name): \(title)")
        for text in [document] + files.values.map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(!text.contains("CANARY"), "\(name)")
        }
    }

    /// What a program prints, errors included, and how it ends.
    private static func run(
        _ tool: String, _ arguments: [String], in folder: String
    ) throws -> (status: Int32, output: String) {
        guard
            let path = ["/usr/bin/\(tool)", "/usr/local/bin/\(tool)", "/bin/\(tool)"]
                .first(where: FileManager.default.isExecutableFile(atPath:))
        else { throw MissingTool(name: tool) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
