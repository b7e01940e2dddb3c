import Testing
import Workbook
@Test func `x`() throws {
    let w = try WorkbookWriter(path: "/tmp/h-reports/a.xlsx", title: "T", createdOn: 20780)
    let s = try w.addSheet("A b")
    try s.write(.decimal(unscaled: 995, decimals: 2), row: 0, column: 0)
    try s.write(.decimal(unscaled: 99_500_000_000_000_000, decimals: 4), row: 0, column: 1)
    try s.write(.text("=cmd()\u{1}"), row: 1, column: 1)
    try s.write(.link(text: "x", sheet: "A b", row: 3), row: 2, column: 1)
    try w.close()
    let v = try WorkbookWriter(path: "/dev/full", title: "T", createdOn: 20780)
    let t = try v.addSheet("A b")
    try t.write(.decimal(unscaled: 995, decimals: 2), row: 0, column: 0)
    #expect(throws: WorkbookError.self) { try v.close() }
}
