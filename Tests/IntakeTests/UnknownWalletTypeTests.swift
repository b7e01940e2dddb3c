import Intake
import Records
import Testing

struct UnknownWalletTypeTests {
    @Test func `a wallet type that the page does not know is kept and told once`() throws {
        let contents = try PageTests.read(
            PageTests.wallet,
            [
                ["Time", "Type", "Text", "Amount", "State", "Balance"],
                ["2026-11-05 01:02:03", "Lottery", "a", "5.00", "Done", "12.00"],
                ["2026-11-05 01:02:04", "Lottery", "b", "5.00", "Done", "17.00"],
                ["2026-11-05 01:02:05", "Income", "c", "5.00", "Done", "22.00"],
            ])
        #expect(contents.walletRows.map(\.kind) == [.other, .other, .earnings])
        #expect(contents.notes.count == 1)
        #expect(contents.notes.first?.contains("\"Lottery\" is not known (2 rows)") == true)
        #expect(contents.notes.first?.contains("wallet-kinds") == true)
    }
}
