import Foundation
import Money
import Samples
import TestSupport
import Testing

/// The examples for mappings: each agrees with the sums that its file states.
struct MappingExampleTests {
    private static let folder = Repository.root + "/samples/mappings"

    @Test func `what code writes is what stands in the repository`() throws {
        let written = try SampleFolder()
        try SampleWorkspace.writeMappingExamples(to: written.path)
        #expect(written.files.count >= 4)
        for file in written.files {
            let kept = FileManager.default.contents(atPath: Self.folder + "/" + file)
            #expect(written.bytes(file) == kept, "\(file)")
        }
        if GeneratedPage.isUpdating { try SampleWorkspace.writeMappingExamples(to: Self.folder) }
    }

    @Test(arguments: ["1/inbox/amz-ca-1/24110038811", "1/inbox/amz-ca-1/24110039954"])
    func `the amounts of a settlement in nine columns add up to its first row`(
        file: String
    ) throws {
        let table = try tabbed("amazon-flat-file-v" + file + ".txt")
        let columns = table.headers.filter { $0.hasSuffix("amount") && $0 != "total-amount" }
        #expect(table.headers.count == 36 && columns.count == 9)
        let sum = try table.rows.dropFirst().reduce(Int64(0)) { sum, row in
            try columns.reduce(sum) { try $0 + ticks(table.text(row, $1)) }
        }
        #expect(try sum == ticks(table.text(table.rows[0], "total-amount")))
    }

    @Test func `a negative settlement is paid at the head of the next one`() throws {
        let first = try tabbed("amazon-flat-file-v1/inbox/amz-ca-1/24110038811.txt")
        let second = try tabbed("amazon-flat-file-v1/inbox/amz-ca-1/24110039954.txt")
        let total = first.text(first.rows[0], "total-amount")
        #expect(total == "-50.00")
        #expect(second.text(second.rows[1], "transaction-type") == "Payable to Amazon")
        #expect(second.text(second.rows[1], "other-amount").hasPrefix(total))
    }

    @Test func `the amounts of a settlement in one column add up to its first row`() throws {
        let table = try tabbed("amazon-flat-file-v2/inbox/amz-gb-1/18820047713.txt")
        let sum = try table.rows.dropFirst().reduce(Int64(0)) {
            try $0 + ticks(table.text($1, "amount"))
        }
        #expect(try sum == ticks(table.text(table.rows[0], "total-amount")))
    }

    @Test func `every fee of Tokopedia is the one that its row's rate gives`() throws {
        let path = Self.folder + "/tokopedia/inbox/tokopedia-id-1/penjualan_tokopedia_202411.xlsx"
        let table = try ExportTable(path: path, sheet: "Laporan Keuangan")
        let start = try #require(table.rows.firstIndex { $0.first == "Nomor" })
        let fees = ExportTable(
            headers: table.rows[start], rows: Array(table.rows[(start + 1)...]))
        #expect(fees.headers.count == 23 && fees.rows.count == 13)
        for row in fees.rows {
            let base =
                try ticks(fees.text(row, "Harga Jual (IDR)"))
                + ticks(fees.text(row, "Jumlah Subsidi Tokopedia (IDR)"))
                - ticks(fees.text(row, "Nilai Kupon Toko Terpakai (IDR)"))
                - ticks(fees.text(row, "Total Pengurangan (IDR)"))
            let rate = try #require(Rate(fees.text(row, "Persentase Biaya Layanan (%)") + "%"))
            let fee = try ticks(fees.text(row, "Biaya Layanan Termasuk PPN dan PPH (IDR)"))
            #expect(fee == rate.of(Amount(ticks: base, .idr)).ticks)
            let parts =
                try ticks(fees.text(row, "Biaya Layanan di Luar PPN dan PPH (IDR)"))
                + ticks(fees.text(row, "PPN (IDR)"))
            #expect(parts == fee)
        }
    }

    @Test func `every withdrawal that arrived stands in the bank statement`() throws {
        let store = Self.folder + "/bank/inbox/tts-id-1/"
        let bank = try ExportTable(path: store + "bank statement.csv")
        let names = try FileManager.default.contentsOfDirectory(atPath: store)
        let income = try #require(names.first { $0.hasPrefix("income_") })
        let wallet = try ExportTable(path: store + income, sheet: "Withdrawal records")
        let arrived = wallet.rows.filter {
            wallet.text($0, "Type") == "Withdrawal" && wallet.text($0, "Status") == "Transferred"
        }
        #expect(!arrived.isEmpty && arrived.count + 3 == bank.rows.count)
        for row in arrived {
            let reference = wallet.text(row, "Reference ID")
            let line = try #require(bank.rows.first { bank.text($0, "Reference") == reference })
            #expect(try ticks(bank.text(line, "Amount")) == -ticks(wallet.text(row, "Amount")))
        }
    }

    private func tabbed(_ file: String) throws -> ExportTable {
        let text = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
        return ExportTable(headers: lines.first ?? [], rows: Array(lines.dropFirst()))
    }

    /// No amount is nothing; some amounts have trailing blanks.
    private func ticks(_ text: String) throws -> Int64 {
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        return trimmed.isEmpty ? 0 : try ExportTable.ticks(trimmed)
    }
}
