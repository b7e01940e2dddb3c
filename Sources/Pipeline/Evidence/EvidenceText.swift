import Evidence
import Money
import Records

/// What `tieout evidence` says at its end.
struct EvidenceText {
    /// Candidates with what became of them.
    let made: [(candidate: ClaimCandidate, folder: String)]
    let refused: [(candidate: ClaimCandidate, reason: String)]
    let left: [(candidate: ClaimCandidate, reason: String)]
    let isDryRun: Bool
    /// The folder of all packs.
    let path: String
    /// What became of claim forms; empty where none were asked for.
    let forms: String

    /// Tables and sentences for a terminal.
    var text: String { table + refusals + leavings + closing + forms }

    private var table: String {
        guard !made.isEmpty else { return "" }
        let hasRisk = made.contains { !$0.candidate.clawbackRisk.isZero }
        var rows = [["claim by", "store", "finding", "concerns", "claim", "clawback risk", "pack"]]
        rows += made.map { candidate, _ in
            [
                candidate.claimBy?.description ?? "not known", candidate.store.id, candidate.code,
                Self.subject(candidate), candidate.amount.display,
                candidate.clawbackRisk.isZero ? "" : candidate.clawbackRisk.display,
                candidate.folderName,
            ]
        }
        if !hasRisk { for index in rows.indices { rows[index].remove(at: 5) } }
        return TextTable.lines(rows, leftAligned: hasRisk ? [0, 1, 2, 3, 6] : [0, 1, 2, 3, 5])
            + (hasRisk ? "\n" + Self.riskText : "")
    }

    private static let riskText = """
        clawback risk: what other findings on the same orders are in your favour; who checks \
        the claim may find it

        """

    private var refusals: String {
        guard !refused.isEmpty else { return "" }
        return "\nrefused:\n"
            + refused.map { "  \($0.candidate.folderName): \($0.reason)\n" }.joined()
    }

    /// Candidates without a claim, those of one code and reason together.
    private var leavings: String {
        guard !left.isEmpty else { return "" }
        let groups = Dictionary(grouping: left) { [$0.candidate.code, $0.reason] }
        var rows: [[String]] = []
        for (key, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let count = members.map(\.candidate.findings.count).reduce(0, +)
            rows.append([key[0], count.of("finding"), key[1]])
        }
        return "\nnot claimed:\n"
            + TextTable.lines(rows.map { ["", $0[0], $0[1], $0[2]] }, leftAligned: [0, 1, 3])
    }

    private var closing: String {
        guard !made.isEmpty else {
            return refused.isEmpty ? "nothing to claim\n" : "\n\(packs(0)) made\n"
        }
        if isDryRun { return "\n\(packs(made.count)) would be made in \(path)\n" }
        let first = made[0].candidate
        return """

            \(packs(made.count)) made in \(path)
            begin with \(first.folderName)/ticket.txt, and upload the zip beside it\
            \(first.terms.form.map { " at \($0)" } ?? "")

            """
    }

    private func packs(_ count: Int) -> String { count.of("pack") }

    private static func subject(_ candidate: ClaimCandidate) -> String {
        guard candidate.findings.count == 1, let finding = candidate.findings.first else {
            return candidate.findings.count.of("finding")
        }
        return [finding.orderID, finding.payoutID, finding.entryID].first { !$0.isEmpty }
            ?? finding.occurredOn.description
    }
}
