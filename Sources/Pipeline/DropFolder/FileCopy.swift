import Foundation
import Glibc

/// Copies the bytes of an open file.
enum FileCopy {
    private static let pieceSize = 1 << 20

    /// The source gave no bytes; whatever else fails is the target's.
    struct UnreadableSource: Error {
        var number: Int32
    }

    /// Writes all bytes of `source` to a new file; every failure is an error.
    static func copy(_ source: Int32, to path: String) throws {
        unlink(path)
        let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard target >= 0 else { throw failure(path) }
        defer { close(target) }
        var piece = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let count = read(source, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw UnreadableSource(number: errno) }
            if count == 0 { return }
            try write(piece[..<count], to: target, path)
        }
    }

    private static func write(
        _ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String
    ) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ path: String) -> FileFailure {
        FileFailure(path: path, number: errno)
    }
}

/// What the system said of a file.
struct FileFailure: Error {
    var path: String
    /// The system's number of the error.
    var number: Int32

    var reason: String { String(cString: strerror(number)) }
}

extension FileFailure {
    /// True where the system's sentence says that the program has too many files open, of which no
    /// file is the cause.
    static func isShortage(_ reason: String) -> Bool {
        [EMFILE, ENFILE].contains { reason.contains(String(cString: strerror($0))) }
    }
}
