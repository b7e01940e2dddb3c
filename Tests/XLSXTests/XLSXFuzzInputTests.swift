import FuzzLaws
import TestSupport
import Testing

/// What the search for broken laws begins with, and all that it found.
struct XLSXFuzzInputTests {
    @Test(arguments: FuzzInputs.files(of: "sheet"))
    func `a sheet keeps the laws`(file: String) throws {
        #expect(FuzzTarget.sheet.problem(with: try Repository.bytes(file)) == nil)
    }

    @Test(arguments: FuzzInputs.files(of: "strings"))
    func `shared texts keep the laws`(file: String) throws {
        #expect(FuzzTarget.strings.problem(with: try Repository.bytes(file)) == nil)
    }

    @Test(arguments: FuzzInputs.files(of: "zip"))
    func `an archive keeps the laws`(file: String) throws {
        #expect(FuzzTarget.zip.problem(with: try Repository.bytes(file)) == nil)
    }
}
