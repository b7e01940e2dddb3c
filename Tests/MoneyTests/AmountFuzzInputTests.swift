import FuzzLaws
import TestSupport
import Testing

/// What the search for broken laws begins with, and all that it found.
struct AmountFuzzInputTests {
    @Test(arguments: FuzzInputs.files(of: "amount"))
    func `an amount keeps the laws`(file: String) throws {
        #expect(FuzzTarget.amount.problem(with: try Repository.bytes(file)) == nil)
    }
}
