import Intake
import TestSupport
import Testing

struct FileDigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `the digest is that of the standard`(text: String, expected: String) throws {
        let folder = try TemporaryFolder()
        #expect(try FileDigest.sha256(path: folder.write(text, to: "file")) == expected)
    }

    @Test func `a file of a million letters is read piece by piece`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([UInt8](repeating: 0x61, count: 1_000_000), to: "file")
        #expect(
            try FileDigest.sha256(path: path)
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `a missing file is an error`() {
        #expect(throws: IntakeError.self) { try FileDigest.sha256(path: "/no/such/file") }
    }
}
