import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The kernel's own events: no test of these waits for a time to pass.
struct SystemEventsTests {
    @Test func `a new file, a finished one and a renamed one wake a watch`() throws {
        let folder = try TemporaryFolder()
        let events = SystemEvents(poll: nil) { _ in }
        #expect(events.follow([folder.path]))
        #expect(!events.follow([folder.path]))
        // Without the event these would rest for ever.
        try folder.write("1", to: "a.csv")
        #expect(events.wait(for: nil) == [])
        rename(folder.path + "/a.csv", folder.path + "/b.csv")
        #expect(events.wait(for: nil) == [])
    }

    @Test func `a folder that was replaced is new`() throws {
        let folder = try TemporaryFolder()
        let events = SystemEvents(poll: nil) { _ in }
        try folder.write("", to: "shop/a")
        #expect(events.follow([folder.path, folder.path + "/shop"]))
        rename(folder.path + "/shop", folder.path + "/old")
        try folder.write("", to: "shop/a")
        #expect(events.follow([folder.path, folder.path + "/shop"]))
    }

    @Test func `asked to look every so often it asks the kernel for nothing`() throws {
        let folder = try TemporaryFolder()
        let events = SystemEvents(poll: .milliseconds(1)) { _ in }
        #expect(!events.follow([folder.path]))
        #expect(events.wait(for: nil) == [])
    }

    static let table = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        30 22 0:45 / /mnt/share rw,relatime shared:7 - nfs4 server:/export rw
        31 22 0:300 / /mnt/windows rw - cifs //server/x rw
        32 22 0:46 / /home/u/mount rw master:2 shared:9 - fuse.sshfs u@h: rw
        broken line
        """

    @Test(arguments: [
        (UInt64(8 << 8 | 1), "ext4", false), (45, "nfs4", true),
        (UInt64(300 & 0xFF | (300 & ~0xFF) << 12), "cifs", true), (46, "fuse.sshfs", true),
        (99, nil, false),
    ])
    func `shares are known by the table of mounts`(device: UInt64, kind: String?, isShare: Bool) {
        #expect(MountTable.kind(of: device, in: Self.table) == kind)
        #expect(kind.map(MountTable.isShare) ?? false == isShare)
    }
}
