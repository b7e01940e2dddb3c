import Foundation
import Testing

/// A program that runs beside the test, and what it says on standard error.
final class RunningCommand {
    let process = Process()
    private let pipe = Pipe()
    private(set) var told = ""
    /// A program that is silent for so many seconds hangs.
    ///
    /// A time limit of the test would count its wait for a thread as well, which is long where a
    /// thousand tests begin at once.
    private static let silenceMax: Int32 = 120

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
            let isOver = try listen()
            try #require(!isOver, "it ended without \"\(words)\":\n\(told)")
        }
    }

    /// Reads on until the program has ended.
    func waitForEnd() throws {
        while try !listen() {}
        process.waitUntilExit()
    }

    /// Waits for the next words; true where there will be none, because the program has ended.
    private func listen() throws -> Bool {
        let handle = pipe.fileHandleForReading
        var request = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
        var answer: Int32 = -1
        repeat {
            answer = poll(&request, 1, Self.silenceMax * 1_000)
        } while answer < 0 && errno == EINTR
        try #require(answer > 0, "it said nothing for \(Self.silenceMax) s:\n\(told)")
        let bytes = handle.availableData
        told += String(decoding: bytes, as: UTF8.self)
        return bytes.isEmpty
    }
}
