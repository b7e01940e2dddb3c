import CZlib

/// Packs bytes as zip archives hold them.
final class Deflater {
    private static let pieceSize = 64 << 10
    private static let memoryLevel: Int32 = 8

    private var piece = [UInt8](repeating: 0, count: pieceSize)
    /// On the heap, because zlib remembers where its state stands.
    private let state: UnsafeMutablePointer<z_stream>

    init() {
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        // Negative window bits: no zlib header around the data.
        deflateInit2_(
            state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, Self.memoryLevel,
            Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        deflateEnd(state)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Gives what is packed of these bytes and of those before them.
    func deflate(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var packed: [UInt8] = []
        var input = bytes
        input.withUnsafeMutableBufferPointer { source in
            state.pointee.next_in = source.baseAddress
            state.pointee.avail_in = UInt32(source.count)
            repeat {
                piece.withUnsafeMutableBufferPointer { output in
                    state.pointee.next_out = output.baseAddress
                    state.pointee.avail_out = UInt32(output.count)
                    _ = CZlib.deflate(state, isLast ? Z_FINISH : Z_NO_FLUSH)
                }
                packed += piece[..<(piece.count - Int(state.pointee.avail_out))]
            } while state.pointee.avail_out == 0
        }
        return packed
    }
}
