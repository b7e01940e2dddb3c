import Glibc

/// The names in an open folder, byte by byte as the disk has them.
enum FolderNames {
    /// All names but `.` and `..`, in no order.
    static func read(_ stream: OpaquePointer) -> [[UInt8]] {
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
                    Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes, 256)))
                }
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }

    private static func strlen(_ bytes: UnsafePointer<UInt8>, _ limit: Int) -> Int {
        (0..<limit).first { bytes[$0] == 0 } ?? limit
    }
}
