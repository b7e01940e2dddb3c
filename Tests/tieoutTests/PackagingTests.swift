import Foundation
import TestSupport
import Testing

/// What a package installs beside the program fits the program.
struct PackagingTests {
    static let units = ["packaging/tieout-watch.service", "packaging/tieout-run.service"]

    /// The walls that both units stand in.
    static let walls = [
        "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes",
        "PrivateDevices=yes", "PrivateNetwork=yes", "RestrictAddressFamilies=none",
        "CapabilityBoundingSet=", "User=tieout", "UMask=0027", "StateDirectory=tieout",
    ]

    @Test(arguments: units)
    func `a unit lets the program at nothing but its workspace`(unit: String) throws {
        let lines = try Repository.text(unit).split(separator: "\n").map(String.init)
        for wall in Self.walls { #expect(lines.contains(wall), "\(unit) lacks \(wall)") }
    }

    @Test func `both units stand in the same walls`() throws {
        let walls = try Self.units.map { unit in
            let text = try Repository.text(unit)
            let begin = try #require(text.range(of: "# It reads and writes its workspace"))
            return text[begin.lowerBound...].prefix { $0 != "[" }
                .trimmingCharacters(in: .newlines)
        }
        #expect(walls[0] == walls[1])
    }

    @Test func `the command line of the unit for one run is one that the program knows`() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        try FileManager.default.copyItem(
            atPath: Repository.root + "/samples/findings/restated-row", toPath: workspace)
        let unit = try Repository.text("packaging/tieout-run.service")
        func value(_ key: String) throws -> String {
            let line = try #require(unit.split(separator: "\n").first { $0.hasPrefix(key) })
            return String(line.dropFirst(key.count))
        }
        let options = try value("Environment=TIEOUT_OPTIONS=")
        let words = try value("ExecStart=").replacing("$TIEOUT_OPTIONS", with: options)
            .replacing("/var/lib/tieout", with: workspace).split(separator: " ").map(String.init)
        #expect(words.first == "/usr/bin/tieout")
        #expect(try Command.run(Array(words.dropFirst())).status == 0)
    }

    static let scripts =
        Repository.files(in: "packaging").filter {
            $0.hasSuffix(".sh") || $0.hasPrefix("packaging/debian/")
        } + Repository.files(in: "Tests/NoNetwork", suffix: ".sh")

    @Test(arguments: scripts)
    func `a script is one, and may be started`(script: String) throws {
        let path = "\(Repository.root)/\(script)"
        #expect(FileManager.default.isExecutableFile(atPath: path))
        #expect(try Self.run("/bin/sh", ["-n", path]).status == 0)
    }

    static let python = "/usr/bin/python3"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
    func `the manual page has every command and every option`() throws {
        let help = try Command.run(["--experimental-dump-help"]).output
        let folder = try TemporaryFolder()
        let dump = try folder.write(help, to: "help.json")
        let page = try Self.run(
            "/bin/sh",
            ["-c", "\(Self.python) '\(Repository.root)/packaging/manpage.py' 1.2 < '\(dump)'"])
        #expect(page.status == 0)
        let text = page.output.replacing("\\-", with: "-")
        #expect(text.hasPrefix(".TH TIEOUT 1 \"\" \"tieout 1.2\""))
        for command in HelpTests.commands {
            #expect(text.contains("\n.SS tieout \(command)\n"), "\(command)")
        }
        for option in ["--as-of", "--metrics", "--on-finding", "--log-format", "--store"] {
            #expect(text.contains("\\fB\(option)\\fR"), "\(option)")
        }
    }

    private static func run(
        _ program: String, _ arguments: [String]
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
