import CSV
import Testing

struct CSVWriterTests {
    @Test(arguments: [
        (["a", "b"], "a,b\n"),
        (["a,b", "c\"d", "e\nf", "g\rh"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\n"),
        ([""], "\"\"\n"),
        (["", ""], ",\n"),
        ([" a ", "ä€"], " a ,ä€\n"),
        (["=1+1", "@a", "+a", "-a", "-"], "'=1+1,'@a,'+a,'-a,'-\n"),
        (["\ta", "\ra"], "'\ta,\"'\ra\"\n"),
        (["=\"a\",1"], "\"'=\"\"a\"\",1\"\n"),
        (["-1", "+2.50", "-0.0001", "1-2"], "-1,+2.50,-0.0001,1-2\n"),
        (["-1.", "-.5", "-1,5", "--1"], "'-1.,'-.5,\"'-1,5\",'--1\n"),
    ])
    func `a row is written`(fields: [String], expected: String) {
        var writer = CSVWriter()
        writer.append(fields)
        #expect(writer.text == expected)
        #expect(writer.bytes == Array(expected.utf8))
    }

    @Test func `a program may ask for formulas as they stand`() {
        var writer = CSVWriter(protectsFormulas: false)
        writer.append(["=1+1", "-"])
        #expect(writer.text == "=1+1,-\n")
    }

    @Test func `taking what is written starts anew`() {
        var writer = CSVWriter()
        writer.append(["a"])
        #expect(writer.takeBytes() == Array("a\n".utf8))
        writer.append(["b"])
        #expect(writer.takeBytes() == Array("b\n".utf8))
        #expect(writer.text.isEmpty)
    }

    @Test func `what is written reads back the same`() throws {
        let table = [["id", "text"], ["", "a\r\n\"b\""], ["é;x\ty", ","], ["1", ""]]
        var writer = CSVWriter()
        for row in table { writer.append(row) }
        #expect(try rows(of: writer.bytes) == table)
    }
}
