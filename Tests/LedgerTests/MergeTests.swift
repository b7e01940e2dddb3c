import Ledger
import Money
import Records
import Testing

/// What stands when several files hold rows of the same key.
@Suite struct MergeTests {
    @Test func `overlapping exports never double`() throws {
        var first = Export("week-1.xlsx", on: 7)
        for order in 100..<110 { first.entry(50, order: String(order)) }
        var second = Export("week-2.xlsx", on: 14)
        for order in 105..<115 { second.entry(50, order: String(order)) }
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.entries.count == 15)
        #expect(state.files.map(\.recordCount) == [10, 5])
        #expect(state.files.map(\.duplicateCount) == [0, 5])
        #expect(state.restatements.isEmpty)
    }

    @Test func `two genuine equal rows of one file both count`() throws {
        var export = Export("a.xlsx")
        export.entry(-25, order: "100", type: "logistics reimbursement", kind: .adjustment)
        export.entry(-25, order: "100", type: "logistics reimbursement", kind: .adjustment)
        var later = Export("b.xlsx", on: 3)
        later.entry(-25, order: "100", type: "logistics reimbursement", kind: .adjustment)
        let state = try LedgerLaws.state(of: [export, later])
        #expect(state.totals == [-25, -25])
        #expect(state.files.map(\.recordCount) == [2, 0])
        #expect(
            state.entries.map(\.provenance.description).sorted() == [
                "a.xlsx!Order details!3", "b.xlsx!Order details!2",
            ])
    }

    /// Day of export by file; what stands must not depend on which of them came first.
    @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1], [1, 1, 1]])
    func `a sale and its correction stand though no two files agree`(days: [Int]) throws {
        var sale = Export("A", on: days[0])
        sale.entry(100)
        var correction = Export("B", on: days[1])
        correction.entry(-30)
        var both = Export("C", on: days[2])
        both.entry(100)
        both.entry(-30)
        let state = try LedgerLaws.state(of: [sale, correction, both])
        #expect(state.totals == [100, -30])
        #expect(state.restatements.isEmpty)
        #expect(state.files.map(\.recordCount).reduce(0, +) == 2)
    }

    /// Day of export and status of two files; the further status stands, else the newer file's.
    @Test(arguments: [
        (1, OrderStatus.shipped, 2, OrderStatus.completed, "new"),
        (1, .completed, 2, .shipped, "old"), (1, .shipped, 1, .completed, "new"),
        (1, .completed, 2, .cancelled, "new"), (2, .completed, 1, .cancelled, "old"),
        (1, .unpaid, 2, .unknown, "old"), (2, .toShip, 1, .delivered, "new"),
    ])
    func `a status moves forward`(
        oldDay: Int, oldStatus: OrderStatus, newDay: Int, newStatus: OrderStatus, stands: String
    ) throws {
        var old = Export("old", on: oldDay)
        old.line(100, status: oldStatus)
        var new = Export("new", on: newDay)
        new.line(100, status: newStatus)
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.lines.map(\.provenance.file) == [stands])
    }

    @Test func `an entry with other figures is restated and the old one kept`() throws {
        var old = Export("old.xlsx", on: 1)
        old.entry(100)
        old.entry(-30)
        var new = Export("new.xlsx", on: 2)
        new.entry(95)
        new.entry(-30)
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.totals == [95, -30])
        let restatement = try #require(state.restatements.first)
        #expect(state.restatements.count == 1)
        #expect(restatement.before.total == Export.amount(100))
        #expect(restatement.before.provenance.file == "old.xlsx")
        #expect(restatement.after.total == Export.amount(95))
        #expect(restatement.after.provenance.file == "new.xlsx")
    }

    @Test func `restated rows are paired in order of amount`() throws {
        var old = Export("old.xlsx", on: 1)
        for total in [100, -30, 100] as [Int64] { old.entry(total) }
        var new = Export("new.xlsx", on: 2)
        for total in [-35, 90, 95] as [Int64] { new.entry(total) }
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.restatements.map(\.before.total) == [100, 100, -30].map(Export.amount))
        #expect(state.restatements.map(\.after.total) == [95, 90, -35].map(Export.amount))
    }

    @Test func `each older state of a twice restated entry points at what stands`() throws {
        var exports: [Export] = []
        for (index, total) in [100, 95, 90].enumerated() {
            var export = Export("\(index).xlsx", on: index)
            export.entry(Int64(total))
            exports.append(export)
        }
        let state = try LedgerLaws.state(of: exports)
        #expect(state.totals == [90])
        #expect(state.restatements.map(\.before.total) == [100, 95].map(Export.amount))
        #expect(state.restatements.map(\.after.total) == [90, 90].map(Export.amount))
    }

    @Test func `figures that come back to what they were stand again`() throws {
        var exports: [Export] = []
        for (index, total) in [100, 95, 100].enumerated() {
            var export = Export("\(index).xlsx", on: index)
            export.entry(Int64(total))
            exports.append(export)
        }
        let state = try LedgerLaws.state(of: exports)
        #expect(state.totals == [100])
        #expect(state.entries.map(\.provenance.file) == ["2.xlsx"])
        #expect(state.restatements.map(\.before.total) == [Export.amount(95)])
    }

    @Test func `a restated entry counts once in the result of its file`() throws {
        var old = Export("old.xlsx", on: 1)
        old.entry(100)
        var new = Export("new.xlsx", on: 2)
        new.entry(95)
        let results = try inMemory { session in
            [try session.take(old.contents), try session.take(new.contents)]
        }
        #expect(results.map(\.restated) == [0, 1])
        #expect(results.map(\.records) == [1, 1])
    }

    @Test func `a payment ID that comes later is an update`() throws {
        var pending = Export("a.xlsx", on: 1)
        pending.entry(100, statement: "S1")
        var paid = Export("b.xlsx", on: 2)
        paid.entry(100, statement: "S1", payment: "P1")
        let state = try LedgerLaws.state(of: [pending, paid])
        #expect(state.entries.map(\.paymentID) == ["P1"])
        #expect(state.restatements.isEmpty)
        #expect(state.files.map(\.duplicateCount) == [0, 1])
    }

    @Test func `the same row of two statements is two entries`() throws {
        var export = Export("a.xlsx")
        export.entry(100, statement: "S1")
        export.entry(100, statement: "S2")
        #expect(try LedgerLaws.state(of: [export]).totals == [100, 100])
    }

    @Test func `figures that only inform or only split a fee further restate nothing`() throws {
        let commission = ComponentID("affiliate-shop-ads-commission")
        let fees = Component(.fees, Export.amount(-10), group: .subtotal, parent: .total)
        var old = Export("old.xlsx", on: 1)
        old.entry(
            100,
            components: [
                fees, Component(commission, Export.amount(-10), group: .fee, parent: .fees),
                Component(
                    ComponentID("customer-payment"), Export.amount(120), group: .information,
                    parent: nil),
            ])
        var new = Export("new.xlsx", on: 2)
        new.entry(
            100,
            components: [
                fees, Component(commission, Export.amount(-10), group: .subtotal, parent: .fees),
                Component(
                    ComponentID("before-tax"), Export.amount(-9), group: .fee, parent: commission),
                Component(
                    ComponentID("tax-withheld"), Export.amount(-1), group: .tax,
                    parent: commission),
            ])
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.restatements.isEmpty)
        #expect(state.entries.map(\.components.count) == [4])
    }

    @Test func `a fee that moved to another component is restated`() throws {
        var exports: [Export] = []
        for (index, fee) in ["platform-commission", "dynamic-commission"].enumerated() {
            var export = Export("\(index).xlsx", on: index)
            let component = Component(
                ComponentID(fee), Export.amount(-8), group: .fee, parent: .fees)
            export.entry(100, components: [component])
            exports.append(export)
        }
        #expect(try LedgerLaws.state(of: exports).restatements.count == 1)
    }

    @Test func `an order moves on and is not restated`() throws {
        var first = Export("a.csv", kind: .orders, on: 1)
        first.line(100, status: .toShip, name: "Shirt")
        var second = Export("b.csv", kind: .orders, on: 4)
        second.line(100, status: .completed, name: "Shirt, black", completed: 3)
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.lines.map(\.status) == [.completed])
        #expect(state.lines.map(\.productName) == ["Shirt, black"])
        #expect(state.restatements.isEmpty)
        #expect(state.files.map(\.recordCount) == [1, 1])
    }

    @Test func `of two files of one day the larger digest is newer`() throws {
        var exports = [Export("a.csv", kind: .orders), Export("b.csv", kind: .orders)]
        exports[0].line(100, status: .shipped)
        exports[1].line(100, status: .delivered)
        let newest = exports.map(\.contents).max { $0.facts.sha256 < $1.facts.sha256 }
        let state = try LedgerLaws.state(of: exports)
        #expect(state.lines == newest?.orderLines)
    }

    @Test func `a withdrawal in process that comes back as transferred is one`() throws {
        var first = Export("a.xlsx", on: 1)
        first.wallet(-500, state: .inProcess)
        var second = Export("b.xlsx", on: 2)
        second.wallet(-500, succeeded: 6, state: .transferred)
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.walletRows.map(\.state) == [.transferred])
        #expect(state.walletRows.map(\.succeededOn) == [Export.day(6)])
    }

    @Test func `wallet rows without a reference are told apart by their amount`() throws {
        var first = Export("a.xlsx", on: 1)
        first.wallet(10, .other, reference: "")
        first.wallet(20, .other, reference: "")
        var second = Export("b.xlsx", on: 2)
        second.wallet(20, .other, reference: "")
        second.wallet(20, .other, reference: "")
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.walletRows.map { $0.amount.ticks / 10_000 } == [10, 20, 20])
    }

    @Test func `entries without an order merge by their own ID`() throws {
        var first = Export("a.xlsx", on: 1)
        first.entry(-40, order: "", id: "ad-1", type: "gmv payment", kind: .ads)
        first.entry(-40, order: "", id: "ad-2", type: "gmv payment", kind: .ads)
        var second = Export("b.xlsx", on: 2)
        second.entry(-40, order: "", id: "ad-2", type: "gmv payment", kind: .ads)
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.accountEntries.map(\.id) == ["ad-1", "ad-2"])
        #expect(state.orders.isEmpty)
    }
}
