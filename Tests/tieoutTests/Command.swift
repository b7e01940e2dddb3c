import Foundation

/// Runs the program as a user does.
enum Command {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The program beside the running test bundle.
    static let path: String = {
        let bundle = CommandLine.arguments[0]
        return ((bundle as NSString).deletingLastPathComponent as NSString)
            .appendingPathComponent("tieout")
    }()

    static func run(
        program: String = path, _ arguments: [String], in folder: String? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let scratch = NSTemporaryDirectory() + "tieout-command-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let names = ["\(scratch)/out", "\(scratch)/err"]
        for name in names {
            _ = FileManager.default.createFile(atPath: name, contents: nil)
        }
        process.standardOutput = FileHandle(forWritingAtPath: names[0])
        process.standardError = FileHandle(forWritingAtPath: names[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOfFile: names[0], encoding: .utf8),
            errors: try String(contentsOfFile: names[1], encoding: .utf8))
    }
}
