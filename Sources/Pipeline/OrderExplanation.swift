import Checks
import Fees
import Foundation
import Intake
import Ledger
import Matching
import Money
import Profiles
import Records
import XLSX

/// The life and arithmetic of one order, every figure with the row that it stands in.
package enum OrderExplanation {
    /// The text for a person; reads the ledger and the archive and changes nothing.
    package static func text(
        workspacePath: String, store: String, orderID: String, asOf: String?,
        passwordPath: String? = nil, warn: (String) -> Void = { _ in }
    ) throws -> String {
        let workspace = Workspace(path: workspacePath)
        let asOf = try RunOptions.day(asOf)
        let configuration = try Configuration.load(workspace)
        let entry = configuration.store(store)
        let passwords = try Passwords(
            optionPath: passwordPath, stores: [entry], workspace: workspace)
        passwords.warnings.forEach(warn)
        let path = workspace.ledgerPath(store: store)
        guard FileManager.default.fileExists(atPath: path) else {
            let known = try workspace.knownStores().joined(separator: ", ")
            throw CommandFailure(
                .noSuchInput,
                """
                \(workspace.path): has no ledger of a store "\(store)"
                  expected one of \(known.isEmpty ? "the stores that a run took in" : known)
                  `tieout run \(workspace.path)` takes in what lies in the inbox
                """)
        }
        return try LedgerDatabase(path: path).read { ledger in
            guard try !ledger.order(orderID).isEmpty,
                let evaluation = try StoreEvaluation(
                    entry, configuration, asOf: asOf, ledger: ledger)
            else {
                throw CommandFailure(
                    .noSuchInput,
                    """
                    \(store): no file that was taken in holds the order \(orderID)
                      expected an order ID as the order export spells it
                    """)
            }
            let (orderCase, context) = try evaluation.orderCase(orderID, ledger)
            let page = ExplanationPage(
                orderCase: orderCase, context: context,
                archive: Archive(workspace: workspace, store: store), files: try ledger.files(),
                passwords: passwords.of(store: store), catalogue: configuration.catalogue)
            return page.text
        }
    }
}

/// The page that `explain` prints.
struct ExplanationPage {
    var orderCase: OrderCase
    var context: CheckContext
    var archive: Archive
    var files: [FileRecord]
    var passwords: [Password]
    var catalogue: ProfileCatalogue

    var text: String {
        [
            heading, lineText, settlementText, walletText, feeText, noticeText, findingText,
            sourceText,
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        var facts = ["order \(orderCase.orderID)", orderCase.store.id, orderCase.state.rawValue]
        let days = [
            ("created", orderCase.createdOn), ("delivered", orderCase.deliveredOn),
            ("due", orderCase.dueOn), ("settled", orderCase.settledOn),
        ]
        facts += days.compactMap { name, day in day.map { "\(name) \($0)" } }
        return facts.joined(separator: "  ") + "\n"
    }

    private var lineText: String {
        guard !orderCase.lines.isEmpty else { return "No order file holds this order.\n" }
        var rows = orderCase.lines.map { line in
            [
                "  sku \(line.skuID)", "\(line.quantity) x",
                line.subtotalBeforeDiscount.display, discountText(line),
                "= \(line.netSales.display)", line.statusText, line.provenance.description,
            ]
        }
        rows.append(["  net sales", "", "", "", orderCase.netSales.display, "", ""])
        return "Ordered\n" + TextTable.lines(rows, leftAligned: [0, 5, 6])
    }

    /// What the seller gave up: of the line, and its part of a voucher on the whole order.
    private func discountText(_ line: OrderLine) -> String {
        let own = "- \(line.sellerDiscount.display) seller"
        guard let share = line.orderDiscountShare else { return own }
        return "\(own) - \(share.display) of the order's discount"
    }

    private var settlementText: String {
        guard !orderCase.entries.isEmpty else { return "Nothing is settled yet.\n" }
        var text = "Settled\n"
        for entry in orderCase.entries {
            text += "  \(entry.settledOn)  \(entry.type)  \(entry.total.display)"
            text += entry.statementID.isEmpty ? "" : "  statement \(entry.statementID)"
            text += "  \(entry.provenance)\n"
            let parts = entry.components.filter { $0.parent != nil && $0.group != .subtotal }
            text += TextTable.lines(
                parts.map { ["    \($0.id)", $0.amount.display] }, leftAligned: [0])
        }
        return text + "  all entries  \(orderCase.settled.display)\n"
    }

    private var walletText: String {
        guard !orderCase.walletRows.isEmpty else { return "" }
        let rows = orderCase.walletRows.map { row in
            [
                "  \(row.requestedOn)", row.typeText, row.state.rawValue, row.amount.display,
                row.provenance.description,
            ]
        }
        return "Wallet\n" + TextTable.lines(rows, leftAligned: [0, 1, 2, 4])
    }

    private var noticeText: String {
        guard !orderCase.notices.isEmpty else { return "" }
        let rows = orderCase.notices.map { notice in
            let until = notice.kind == .returned ? "appeal until" : "expected on"
            return [
                "  \(notice.kind.rawValue)", notice.id,
                [notice.statusText, notice.reason].filter { !$0.isEmpty }.joined(separator: ": "),
                notice.amount?.display ?? "", notice.dueOn.map { "\(until) \($0)" } ?? "",
                notice.provenance.description,
            ]
        }
        return "Notices\n" + TextTable.lines(rows, leftAligned: [0, 1, 2, 4, 5])
    }

    private var feeText: String {
        let expectations = context.fees.expectations(for: orderCase)
        guard !expectations.isEmpty, !orderCase.entries.isEmpty else { return "" }
        let rows = expectations.map { fee in
            let charged = orderCase.amount(of: fee.component)
            return [
                "  \(fee.component)", charged.display, "expected", fee.expected.display,
                fee.rate.map { "\($0.percent) of \(fee.base.display)" } ?? "fixed",
                fee.source == .book ? "(fee book)" : "(learned)",
            ]
        }
        return "Fees\n" + TextTable.lines(rows, leftAligned: [0, 2, 4, 5])
    }

    private var findingText: String {
        let findings = CheckCatalogue.discrepancies(in: orderCase, context)
        guard !findings.isEmpty else { return "Nothing disagrees.\n" }
        return "Findings\n"
            + findings.map { finding in
                let delta = finding.delta.map { "  \($0.display)" } ?? ""
                let head = "  \(finding.severity.rawValue)  \(finding.code)\(delta)"
                return "\(head)  \(finding.id)\n    \(finding.explanation)\n"
            }.joined()
    }

    /// The rows as the originals have them; personal columns are left out by the reader.
    private var sourceText: String {
        let digests = Dictionary(
            files.map { ($0.facts.name, $0.facts.sha256) }, uniquingKeysWith: { first, _ in first })
        var text = "Rows\n"
        let others =
            orderCase.walletRows.map(\.provenance) + orderCase.notices.map(\.provenance)
        for source in (orderCase.sources + others).sorted() {
            text += "  \(source)\n"
            guard let digest = digests[source.file],
                let path = archive.original(of: source.file, sha256: digest)
            else {
                text += "    the original is not in the archive\n"
                continue
            }
            text += rowText(of: source, in: path)
        }
        return text
    }

    private func rowText(of source: Provenance, in path: String) -> String {
        do {
            let cells = try FileIntake.rawRow(
                path: path, sheet: source.sheet, rowNumber: source.rowNumber,
                passwords: passwords, catalogue: catalogue)
            let shown = cells.filter { !["", "0", "/"].contains($0.text) }
            return shown.map { "    \($0.header): \($0.text)\n" }.joined()
        } catch {
            return error.message.split(separator: "\n").map { "    \($0)\n" }.joined()
        }
    }
}
