import Foundation
import Testing

/// A program that runs beside the test, and what it says on standard error.
final class RunningCommand {
    let process = Process()
    private let pipe = Pipe()
    private(set) var told = ""

    init(program: String = Command.path, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try pipe.fileHandleForWriting.close()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// Reads on until some words were said; fails where the program ends without them.
    func wait(for words: String, times count: Int = 1) throws {
        while told.ranges(of: words).count < count {
            let bytes = pipe.fileHandleForReading.availableData
            try #require(!bytes.isEmpty, "it ended without \"\(words)\":\n\(told)")
            told += String(decoding: bytes, as: UTF8.self)
        }
    }
}
