import TestSupport
import Testing
import XLSX

/// Reading says what it has to say by errors and notes, and prints nothing.
struct SilenceTests {
    @Test func `what libxml2 has to say of an encoding is not printed`() async throws {
        let result = try #require(
            await #expect(
                processExitsWith: .success, observing: [\.standardErrorContent]
            ) {
                // Half of a character of UTF-16, of which nobody but the decoder tells.
                var bytes: [UInt8] = [0xFF, 0xFE]
                for unit in "<worksheet><sheetData/>".utf16 { bytes += [UInt8(unit), 0] }
                bytes += [0xFF, 0xD9, 0x93, 0x1B]
                for unit in "</worksheet>".utf16 { bytes += [UInt8(unit), 0] }
                var fixture = PackageFixture(sheet: "")
                fixture.set("xl/worksheets/sheet1.xml", bytes: bytes)
                _ = try fixture.failure()
            })
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }
}
