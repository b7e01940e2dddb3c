import Records

extension CheckCatalogue {
    /// docs/checks.md: what each finding means and what to do about it.
    package static var page: String {
        ([introduction, table] + checks.map(section)).joined(separator: "\n")
    }

    private static let introduction = """
        # The findings

        Every finding of a run has one of the codes below. `delta = actual - expected`: negative \
        means that the seller lost money.

        **The same money is at stake once.** Where two findings speak of the same money, the cause \
        stands and its consequences are not raised. The table is in order of precedence, and each \
        section says what it gives way to. A sale that was paid twice is taken out of its order \
        before fees and amounts are compared; of sums that are wrong by the same money the lowest \
        stands: the row, then the file or statement, then the payout.

        **Severity.** critical: withdrawals are frozen or will be within three days. high: \
        claimable money or money that may be taken back, from 50 USD in the store's currency on; \
        sums that do not agree; incidents. medium: other money. low and info: good to know.

        **Incidents.** Five or more findings of one code and component that differ by the same \
        share on days without a gap have one cause: they carry the same `incident`, and their \
        severity is at least high. For fees that differ from their rate the days are those on \
        which the orders were created, and up to six of them may lie between two. Incidents on one \
        component in several stores of a platform are one where share and days are the same. An \
        incident is named by the finding that happened first; incidents.csv lists them.

        `payout-not-in-bank` and `bank-amount-mismatch` need bank statements, `balance-break` \
        needs a wallet that states its running balance.

        """

    private static var table: String {
        let rows = checks.map { check in
            let severities = check.severities.map(\.rawValue).joined(separator: ", ")
            return
                "| [`\(check.code)`](#\(check.code)) | \(severities) | \(check.money.rawValue) |\n"
        }
        return "| code | severity | money |\n|---|---|---|\n" + rows.joined()
    }

    private static func section(_ check: any Check.Type) -> String {
        """
        ## \(check.code)

        \(check.title)

        - **Compares:** \(check.compares)
        - **Why it happens:** \(check.whyItHappens)
        - **What to do:** \(check.remedy)
        - **Stays silent:** \(check.staysSilent)
        - **Figures:** \(check.figures)
        \(givesWay(check))- **Example:** \
        [samples/findings/\(check.code)](../samples/findings/\(check.code)/) \
        and what Tieout says of it in \
        [reports/findings/\(check.code)](../reports/findings/\(check.code)/).

        """
    }

    private static func givesWay(_ check: any Check.Type) -> String {
        guard !check.yieldsTo.isEmpty else { return "" }
        let texts = check.yieldsTo.map { precedence in
            let codes = precedence.causes.map { "`\($0)`" }.joined(separator: ", ")
            return switch precedence.scope {
            case .order: "\(codes) on the same order"
            case .component: "\(codes) on the same component"
            case .equalAmount: "\(codes) of the same amount on the same order"
            }
        }
        return "- **Gives way to:** \(texts.joined(separator: "; ")).\n"
    }
}
