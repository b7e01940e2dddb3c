import CISAL
import CZlib

/// Unpacks deflated bytes.
protocol Unpacker: AnyObject {
    /// Unpacks as much as the packed bytes and the room for their content allow.
    func unpack(
        _ packed: UnsafeMutableBufferPointer<UInt8>,
        into room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnpackStep

    /// The checksum of bytes behind those that have the given one.
    func checksum(_ before: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32
}

/// What one call of an unpacker came to.
struct UnpackStep {
    enum State {
        case more, finished, damaged
    }

    /// Packed bytes that were taken.
    var used: Int
    /// Bytes that were made of them.
    var made: Int
    var state: State
}

/// zlib: the reference, for all small parts and for what the fast unpacker does not take.
final class ReferenceUnpacker: Unpacker {
    /// On the heap, because zlib remembers where its state stands.
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: no zlib header around the data.
        inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func unpack(
        _ packed: UnsafeMutableBufferPointer<UInt8>,
        into room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnpackStep {
        stream.pointee.next_in = packed.baseAddress
        stream.pointee.avail_in = UInt32(packed.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let status = inflate(stream, Z_NO_FLUSH)
        return UnpackStep(
            used: packed.count - Int(stream.pointee.avail_in),
            made: room.count - Int(stream.pointee.avail_out),
            state: status == Z_STREAM_END ? .finished : status == Z_OK ? .more : .damaged)
    }

    func checksum(_ before: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_z(UInt(before), bytes.baseAddress, bytes.count))
    }
}

/// ISA-L: more than twice as fast, for large parts.
final class FastUnpacker: Unpacker {
    private let stream: UnsafeMutablePointer<inflate_state>

    init() {
        stream = .allocate(capacity: 1)
        isal_inflate_init(stream)
        stream.pointee.crc_flag = UInt32(ISAL_DEFLATE)
    }

    deinit { stream.deallocate() }

    func unpack(
        _ packed: UnsafeMutableBufferPointer<UInt8>,
        into room: UnsafeMutableBufferPointer<UInt8>
    ) -> UnpackStep {
        stream.pointee.next_in = packed.baseAddress
        stream.pointee.avail_in = UInt32(packed.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let status = isal_inflate(stream)
        let isFinished = stream.pointee.block_state == ISAL_BLOCK_FINISH
        return UnpackStep(
            used: packed.count - Int(stream.pointee.avail_in),
            made: room.count - Int(stream.pointee.avail_out),
            state: status != ISAL_DECOMP_OK ? .damaged : isFinished ? .finished : .more)
    }

    func checksum(_ before: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        crc32_gzip_refl(before, bytes.baseAddress, UInt64(bytes.count))
    }
}
