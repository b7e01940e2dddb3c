import Money
import Records
import Testing
import XLSX

@testable import Evidence

/// Texts and archives stay within what a platform's form takes.
struct TicketTests {
    static let words = TicketWords(
        language: "en", markets: [],
        frame: [
            "greeting": "Hello,", "order": "Order ID: {order}",
            "orders": "{count} orders from {first} to {last}.", "example": "For example:",
            "expected": "Correct: {expected}", "actual": "Charged: {actual}",
            "claim": "Difference: {claim}", "total": "In all: {total}",
            "formula": "Calculation: {formula}", "rule": "Basis: {rule}", "rows": "Rows: {rows}",
            "attached": "Attached: orders.csv", "ask": "Please pay back {total}.",
            "thanks": "Thank you.",
        ],
        rules: ["book": "the agreed rate"],
        findings: [
            "fee-mismatch": TicketWords.Finding(
                title: "{component} too high",
                text: "On order {order} {component} was {actual} and not {expected}.")
        ])

    static func pack(count: Int = 1, short: Int = 500, long: Int = 1_800) -> Pack {
        let store = Store(id: "s", platform: "shopee", market: "ID", currency: .idr)
        let findings = (0..<count).map { number in
            var finding = Discrepancy(
                code: "fee-mismatch", severity: .medium, store: store,
                occurredOn: Day(number: Int32(20_000 + number)), explanation: "It differs.",
                sources: [])
            finding.orderID = "26110\(number)"
            finding.component = ComponentID("administration")
            finding.expected = Amount(units: -800, .idr)
            finding.actual = Amount(units: -1_000, .idr)
            finding.delta = Amount(units: -200, .idr)
            return finding
        }
        var example = PackExample(findings[0])
        example.header = "Biaya Administrasi"
        example.formula = "8% × 10,000 IDR = 800 IDR"
        example.ruleSource = "book"
        var terms = ClaimTerms()
        terms.shortMax = short
        terms.longMax = long
        return Pack(
            store: store, asOf: Day(number: 20_010), id: "F-1", findings: findings,
            examples: [example], terms: terms, originals: [], version: "1",
            ledgerState: "0")
    }

    @Test func `a ticket on one order`() throws {
        let ticket = try #require(Ticket(Self.pack(), Self.words))
        let fee = "Biaya Administrasi (administration)"
        #expect(ticket.title == "\(fee) too high - 261100 - 200 IDR")
        #expect(
            ticket.short
                == "On order 261100 \(fee) was 1,000 IDR and not 800 IDR. Please pay back 200 IDR.")
        #expect(
            ticket.long == """
                Hello,

                Order ID: 261100

                On order 261100 \(fee) was 1,000 IDR and not 800 IDR.

                Correct: 800 IDR
                Charged: 1,000 IDR
                Difference: 200 IDR
                Calculation: 8% × 10,000 IDR = 800 IDR
                Basis: the agreed rate

                Attached: orders.csv

                Please pay back 200 IDR.
                Thank you.
                """)
    }

    @Test func `a ticket on many orders counts them and quotes the clearest`() throws {
        let ticket = try #require(Ticket(Self.pack(count: 3), Self.words))
        #expect(ticket.title.hasSuffix(" too high - 3x - 600 IDR"))
        #expect(ticket.short.contains("3 orders from 2024-10-04 to 2024-10-06."))
        #expect(ticket.long.contains("In all: 600 IDR\n\nFor example:\nOn order 261100"))
        #expect(ticket.long.hasSuffix("Please pay back 600 IDR.\nThank you."))
    }

    @Test(arguments: [400, 260, 200, 100, 20])
    func `texts that would be too long lose what matters least`(limit: Int) throws {
        let ticket = try #require(Ticket(Self.pack(short: limit, long: limit), Self.words))
        #expect(ticket.short.utf16.count <= limit && ticket.long.utf16.count <= limit)
        // The request itself stays as long as there is room for it.
        #expect(ticket.long.contains("Please pay back") == (limit >= 200), "\(ticket.long)")
        #expect(!ticket.long.contains("Calculation") || limit == 400)
    }

    @Test func `a long headline is cut before order and amount are`() throws {
        var pack = Self.pack()
        pack.terms.titleMax = 48
        let ticket = try #require(Ticket(pack, Self.words))
        #expect(ticket.title == "Biaya Administrasi (administ… - 261100 - 200 IDR")
        pack.terms.titleMax = 20
        #expect(try #require(Ticket(pack, Self.words)).title == "Biaya Administrasi …")
    }

    /// A comma before decimals, as Indonesian and Vietnamese readers write them.
    @Test func `figures are written as readers of the language write them`() throws {
        var words = Self.words
        words.hasDecimalComma = true
        let ticket = try #require(Ticket(Self.pack(), words))
        #expect(ticket.long.contains("was 1.000 IDR and not 800 IDR"))
        #expect(ticket.long.contains("8% × 10.000 IDR = 800 IDR"))
    }

    @Test(arguments: [("missing-payout", "Pay out 200 IDR."), ("fee-mismatch", "Please pay back")])
    func `money that never came is asked to be paid out`(code: String, ask: String) throws {
        var (pack, words) = (Self.pack(), Self.words)
        pack.findings[0].code = code
        words.frame["ask_payout"] = "Pay out {total}."
        words.findings["missing-payout"] = words.findings["fee-mismatch"]
        #expect(try #require(Ticket(pack, words)).short.contains(ask))
    }

    @Test func `amounts of several currencies are not added up`() {
        var pack = Self.pack(count: 3)
        pack.findings[2].delta = Amount(units: -9, .usd)
        #expect(pack.claim == Amount(units: 400, .idr))
        pack.findings = []
        #expect(pack.claim == .zero(.idr))
    }

    @Test func `a finding without words has no ticket`() {
        var pack = Self.pack()
        pack.findings[0].code = "coverage-gap"
        #expect(Ticket(pack, Self.words) == nil)
        #expect(throws: PackError.noWords(code: "coverage-gap")) {
            _ = try PackFiles.files(of: pack, [Self.words])
        }
    }

    @Test(arguments: [(10, 5_000_000, 1), (4, 5_000_000, 2), (10, 2_500, 3), (1, 5_000_000, 5)])
    func `a pack that a form does not take at once is cut into parts`(
        count: Int, size: Int, parts: Int
    ) throws {
        var terms = ClaimTerms()
        terms.attachmentCountMax = count
        terms.attachmentBytesMax = size
        terms.attachmentKinds = ["png"]
        var files = (1...5).map { number in
            PackFile(name: "row-\(number).png", bytes: [UInt8](repeating: 7, count: 600))
        }
        files.append(PackFile(name: "notes.exe", bytes: [1]))
        let archives = try PackArchive.archives(of: files, name: "s-F-1", terms)
        #expect(archives.count == parts)
        #expect(archives[0].name == (parts == 1 ? "s-F-1.zip" : "s-F-1-part-1.zip"))
        #expect(archives.allSatisfy { $0.bytes.starts(with: [0x50, 0x4B, 3, 4]) })
        #expect(archives.allSatisfy { $0.bytes.count <= size })
        let all = archives.flatMap(\.bytes)
        #expect(String(decoding: all, as: UTF8.self).contains("row-5.png"))
        #expect(!String(decoding: all, as: UTF8.self).contains("notes.exe"))
    }

    @Test func `the sums are those of the files`() {
        let file = PackFile(name: "a", bytes: Array("abc".utf8))
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Manifest.sums([file]).bytes == Array("\(sum)  a\n".utf8))
    }
}
