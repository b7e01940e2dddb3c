import Foundation

/// What file systems are mounted.
enum MountTable {
    /// File systems on which other machines can write without this kernel knowing.
    private static let shares: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "gfs2", "glusterfs", "lustre",
        "ncpfs", "ocfs2", "orangefs", "vboxsf", "virtiofs",
    ]

    /// The kind of the file system with this number; nil where the table does not name it.
    static func kind(of device: UInt64) -> String? {
        guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
        else {
            return nil
        }
        return kind(of: device, in: table)
    }

    /// Looks a file system up in a table as the kernel writes it.
    static func kind(of device: UInt64, in table: String) -> String? {
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & ~0xFF
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[2] == "\(major):\(minor)",
                let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { continue }
            return String(words[dash + 1])
        }
        return nil
    }

    /// True for shares, and for whatever programs of users mount.
    static func isShare(_ kind: String) -> Bool { shares.contains(kind) || kind.hasPrefix("fuse") }
}
