import Dispatch
import Synchronization

/// The unpacked bytes of a part, a large one unpacked on another core while its reader works.
package final class PartPieces {
    /// Pieces that are unpacked before another thread is started: of many parts only the first
    /// bytes are looked at.
    private static let piecesBeforeReadAhead = 4

    package let name: String
    /// Bytes that are unpacked at once.
    let pieceSize: Int
    private let ahead: ReadAhead
    /// Bytes that were unpacked in the reader's own thread.
    private var size = 0
    private var isReadAhead = false
    private var piece: [UInt8] = []
    /// Bytes of the piece that were not read yet.
    private var waiting = 0..<0

    init(_ entry: ZipEntry, in file: any ByteSource, limits: XLSXLimits) throws(XLSXError) {
        name = entry.name
        // One byte more than the part, so that a short part is read at once.
        pieceSize = min(limits.pieceSize, entry.size + 1)
        ahead = try ReadAhead(entry, in: file, pieceSize: limits.pieceSize)
    }

    deinit { ahead.cancel() }

    /// Fills a buffer as far as the part or its next piece reaches; 0 bytes mean the part's end.
    package func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Int {
        if waiting.isEmpty { waiting = 0..<(try load()) }
        let taken = waiting.prefix(buffer.count)
        piece.withUnsafeBufferPointer { _ = buffer.update(fromContentsOf: $0[taken]) }
        waiting = taken.upperBound..<waiting.upperBound
        return taken.count
    }

    private func load() throws(XLSXError) -> Int {
        guard isReadAhead || size >= Self.piecesBeforeReadAhead * pieceSize else {
            if piece.isEmpty { piece = [UInt8](repeating: 0, count: pieceSize) }
            let count = try ahead.read(into: &piece)
            size += count
            return count
        }
        if !isReadAhead {
            isReadAhead = true
            ahead.start()
        }
        try ahead.next(&piece)
        return piece.count
    }
}

/// A thread that unpacks a part a few pieces ahead of its reader.
final class ReadAhead: Sendable {
    private static let piecesMax = 4

    private struct Queue {
        var filled: [[UInt8]] = []
        var used: [[UInt8]] = []
        var failure: XLSXError?
        var isCancelled = false
    }

    private let pieceSize: Int
    private let stream: Mutex<PartStream>
    private let queue = Mutex(Queue())
    private let filled = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: 0)

    init(_ entry: ZipEntry, in file: any ByteSource, pieceSize: Int) throws(XLSXError) {
        self.pieceSize = pieceSize
        stream = Mutex(try PartStream(entry, in: file, by: FastUnpacker()))
    }

    /// Unpacks in the caller's own thread; gives the bytes that the piece then holds.
    func read(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        try stream.withLock { stream throws(XLSXError) in try stream.read(into: &piece) }
    }

    /// Begins to unpack in another thread, from where the part was read to.
    func start() {
        for _ in 0..<Self.piecesMax { free.signal() }
        DispatchQueue(label: "unpacking").async { [self] in unpackAll() }
    }

    /// Ends the thread, which nobody waits for any more.
    func cancel() {
        queue.withLock { $0.isCancelled = true }
        free.signal()
    }

    /// Exchanges a piece that was used for the next one, an empty one at the end.
    func next(_ piece: inout [UInt8]) throws(XLSXError) {
        let used = piece
        piece = []
        queue.withLock { $0.used.append(used) }
        free.signal()
        filled.wait()
        let (next, failure) = queue.withLock { queue -> ([UInt8], XLSXError?) in
            guard !queue.filled.isEmpty else { return ([], queue.failure) }
            return (queue.filled.removeFirst(), nil)
        }
        if let failure {
            // Asked again, it fails again.
            filled.signal()
            throw failure
        }
        piece = next
        if next.isEmpty { filled.signal() }
    }

    private func unpackAll() {
        var isAtEnd = false
        while !isAtEnd {
            free.wait()
            guard !queue.withLock({ $0.isCancelled }) else { return }
            var piece = queue.withLock { $0.used.popLast() ?? [] }
            do {
                try unpack(&piece)
                isAtEnd = piece.isEmpty
                let filledPiece = piece
                queue.withLock { $0.filled.append(filledPiece) }
            } catch {
                isAtEnd = true
                queue.withLock { $0.failure = error }
            }
            filled.signal()
        }
    }

    private func unpack(_ piece: inout [UInt8]) throws(XLSXError) {
        if piece.count != pieceSize { piece = [UInt8](repeating: 0, count: pieceSize) }
        let count = try read(into: &piece)
        if count < piece.count { piece.removeLast(piece.count - count) }
    }
}
