import Foundation

/// A new workspace, with a configuration that explains itself.
package enum WorkspaceTemplate {
    /// Makes what is not there yet, and says what was made.
    package static func write(to path: String, stores: [String]) throws -> String {
        let workspace = Workspace(path: path)
        var lines: [String] = []
        do {
            for store in stores.isEmpty ? ["my-store"] : stores {
                let folder = workspace.inboxPath(store: store)
                guard !Workspace.isDirectory(folder) else { continue }
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true)
                lines.append("made \(folder)/")
            }
            if !FileManager.default.fileExists(atPath: workspace.configurationPath) {
                try text(stores: stores).write(
                    toFile: workspace.configurationPath, atomically: true, encoding: .utf8)
                lines.append("made \(workspace.configurationPath)")
            }
        } catch {
            throw CommandFailure(
                .cannotWrite,
                "\(path): \(SystemReason.text(of: error))\n"
                    + "  expected a folder that this user may write to")
        }
        lines.append("drop the exports of each store into its folder, then: tieout run \(path)")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(stores: [String]) -> String {
        let entries = (stores.isEmpty ? ["my-store"] : stores).map { store in
            """
              - id: \(store)
                # platform: tiktok-shop     # or shopee, lazada, or that of a page in mappings/
                # market: ID                # what is left out comes from the store's own files;
                # currency: IDR             # Lazada's do not tell their currency
                # timezone: Asia/Jakarta
                # opening_balance: "0"      # wallet before the first file; left out: unproven
                # settlement_days: 15       # from delivery to the day that the money is due
                # password_file: secret.txt # of encrypted workbooks: one password a line; or
                # password_env: SHOP_PASSWORD # the name of a variable; never the password itself
            """
        }
        return """
            # What is left out has the value shown. `tieout run` names every mistake with its line.
            version: 1
            stores:
            \(entries.joined(separator: "\n"))
            rules:
              # tolerance: "0.01"           # or by currency: { IDR: "1", USD: "0.01" }
              grace_days: 3
              negative_balance:
                streak_days: 10
                limit: "100 USD"
                from: 2020-01-01
              # More than one rule, each with its effect and its days: a list; docs/configuration.md
              # The limit needs the rate of each store's currency.
              fx: {}                        # for example { USD/IDR: "16000" }
            # Without an entry for a fee its rate is learned from the store's own history.
            fees: []
            #  - component: platform-commission
            #    platform: tiktok-shop
            #    market: ID
            #    rate: "8%"                 # or  amount: "1250"  for a fixed fee
            #    base: net-sales
            #    refundable: true
            #    from: 2024-11-01

            """
    }
}
