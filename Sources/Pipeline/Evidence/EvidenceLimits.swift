import Evidence
import Foundation
import Money
import Records
import Reports

/// What platforms take as a claim, as far as it is known: `tieout evidence --limits`.
package enum EvidenceLimits {
    /// The limits in force in a workspace, of which the first that fits a claim holds.
    package static func list(workspacePath: String, asJSON isJSON: Bool) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: workspacePath, isDirectory: &isFolder),
            isFolder.boolValue
        else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(workspacePath): is no folder
                  expected a workspace, whose \(ClaimLimitsReader.fileName) counts
                  leave it out to see what is built in
                """)
        }
        let limits = try Configuration.load(Workspace(path: workspacePath)).claimLimits
        return isJSON ? json(limits).rendered : text(limits)
    }

    private static func text(_ limits: ClaimLimits) -> String {
        var text = """
            What platforms take as a claim. Of the entries that fit a claim the first that says a \
            thing holds:
            those of limits.yaml in the workspace, then what Tieout has by itself.


            """
        for rule in limits.ranked {
            text += TextWrap.lines(scope(of: rule), indent: "  ")
            for fact in facts(of: rule) { text += TextWrap.lines(fact, indent: "      ") }
            text += TextWrap.lines("source: \(rule.sourceText)", indent: "      ")
        }
        text += "\nNot known:\n"
        for fact in limits.leftOut {
            text += TextWrap.lines("\(owner(of: fact)), \(fact.what): \(fact.reason)", indent: "  ")
        }
        return text
    }

    /// Such as `shopee ID, shipping-overcharge`.
    private static func scope(of rule: ClaimRule) -> String {
        let place = [rule.platform, rule.market].compactMap(\.self).joined(separator: " ")
        return ([place.isEmpty ? "every platform" : place] + rule.codes).joined(separator: ", ")
    }

    private static func facts(of rule: ClaimRule) -> [String] {
        var facts: [String] = []
        if let window = rule.window {
            let start =
                switch window.from {
                case .settlement: "the row was settled or due"
                case .order: "the order was created"
                }
            facts.append("last day: \(window.days.of("day")) after \(start)")
        }
        if !rule.minimums.isEmpty {
            let amounts = rule.minimums.map(\.display).joined(separator: ", ")
            facts.append("least amount: \(amounts)")
        }
        let texts = [("title", rule.titleMax), ("short", rule.shortMax), ("long", rule.longMax)]
            .compactMap { name, most in most.map { "\(name) \(FeeText.grouped(String($0)))" } }
        if !texts.isEmpty {
            facts.append("texts: at most \(texts.joined(separator: ", ")) characters")
        }
        let attachments =
            [
                rule.attachmentCountMax.map { "at most \($0.of("file"))" },
                rule.attachmentBytesMax.map { "up to \(FreeSpace.text(Int64($0))) each" },
                rule.attachmentKinds.isEmpty ? nil : rule.attachmentKinds.joined(separator: " "),
            ].compactMap(\.self)
        if !attachments.isEmpty {
            facts.append("attachments: \(attachments.joined(separator: ", "))")
        }
        if let form = rule.form { facts.append("where: \(form)") }
        return facts
    }

    /// The platform whose page it is, else the page.
    private static func owner(of fact: LeftOutLimit) -> String {
        let page = fact.page
        guard page.hasPrefix("limits/") else { return page }
        return String(page.dropFirst("limits/".count).dropLast(".yaml".count))
    }

    private static func json(_ limits: ClaimLimits) -> JSONText {
        .object([
            ("limits", .array(limits.ranked.map(json(of:)))),
            (
                "left_out",
                .array(
                    limits.leftOut.map { fact in
                        .object([
                            ("page", .text(fact.page)), ("what", .text(fact.what)),
                            ("reason", .text(fact.reason)),
                        ])
                    })
            ),
        ])
    }

    /// The keys of limits.yaml, null where the entry does not say.
    private static func json(of rule: ClaimRule) -> JSONText {
        func number(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
        func word(_ value: String?) -> JSONText { value.map { .text($0) } ?? .null }
        return .object([
            ("platform", word(rule.platform)), ("market", word(rule.market)),
            ("findings", .array(rule.codes.map { .text($0) })),
            ("is_own", .boolean(rule.isUsers)),
            ("window_days", number(rule.window?.days)),
            ("window_from", word(rule.window?.from.rawValue)),
            (
                "minimum",
                .array(rule.minimums.map { .text("\($0.plain) \($0.currency.code)") })
            ),
            ("attachment_files", number(rule.attachmentCountMax)),
            ("attachment_bytes", number(rule.attachmentBytesMax)),
            ("attachment_kinds", .array(rule.attachmentKinds.map { .text($0) })),
            ("title", number(rule.titleMax)), ("short", number(rule.shortMax)),
            ("long", number(rule.longMax)), ("form", word(rule.form)),
            ("source", .text(rule.source)), ("as_of", word(rule.asOf?.description)),
        ])
    }
}
