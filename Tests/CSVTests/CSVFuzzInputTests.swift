import FuzzLaws
import TestSupport
import Testing

/// What the search for broken laws begins with, and all that it found.
struct CSVFuzzInputTests {
    @Test(arguments: FuzzInputs.files(of: "csv"))
    func `a text keeps the laws`(file: String) throws {
        #expect(FuzzTarget.csv.problem(with: try Repository.bytes(file)) == nil)
    }
}
