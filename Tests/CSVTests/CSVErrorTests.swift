import CSV
import Tables
import TestSupport
import Testing

struct CSVErrorTests {
    /// The error that reading all rows ends with.
    private func failure(
        of text: String, _ change: (inout CSVLimits) -> Void = { _ in }
    ) -> CSVError? {
        var limits = CSVLimits()
        change(&limits)
        do throws(CSVError) {
            var source = try CSVRowSource(bytes: Array(text.utf8), limits: limits)
            var row = Row(number: 0)
            while try source.next(into: &row) {}
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("", CSVError.emptyFile),
        ("\u{FEFF}", .emptyFile),
        ("\u{0}", .emptyFile),
        ("a,b\n1,2\n\"3,4", .unterminatedQuote(rowNumber: 3)),
        (String(repeating: "PK\u{3}\u{0}", count: 17), .notText(nulBytes: 17)),
    ])
    func `what is no table has a reason`(text: String, expected: CSVError) {
        #expect(failure(of: text) == expected)
    }

    @Test func `blank lines alone are no rows and no error`() {
        #expect(failure(of: "\n\r\n\n") == nil)
    }

    @Test func `every limit stops the reading`() {
        let text = "a,b,c\n1234,5,6\n7,8,9\n"
        #expect(failure(of: text) == nil)
        #expect(failure(of: text) { $0.fileSizeMax = 20 } == .fileTooLarge(size: 21, limit: 20))
        #expect(failure(of: text) { $0.rowsMax = 2 } == .tooManyRows(limit: 2))
        #expect(
            failure(of: text) { $0.columnsMax = 2 } == .tooManyColumns(rowNumber: 1, limit: 2))
        let tooLong = CSVError.cellTooLong(rowNumber: 2, columnIndex: 0, limit: 3)
        #expect(failure(of: text) { $0.cellSizeMax = 3 } == tooLong)
        #expect(failure(of: "a,b\n\"1\n23\",4\n") { $0.cellSizeMax = 3 } == tooLong)
        #expect(failure(of: "a\u{0},b") { $0.nulBytesMax = 0 } == .notText(nulBytes: 1))
    }

    @Test func `a file that is not there or no file has a reason`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: CSVError.unreadable(reason: "No such file or directory")) {
            try CSVRowSource(path: folder.path + "/none.csv")
        }
        #expect(throws: CSVError.unreadable(reason: "not a regular file")) {
            try CSVRowSource(path: folder.path)
        }
    }
}
