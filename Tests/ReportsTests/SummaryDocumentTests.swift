import Foundation
import Money
import Records
import Reports
import TestSupport
import Testing

struct SummaryDocumentTests {
    private func document(_ report: RunReport) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report, to: folder.path + "/report")
        let data = try folder.bytes("report/summary.json")
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `agrees with its schema`() throws {
        let schema = try SchemaCheck(text: Repository.text("docs/summary.schema.json"))
        for report in [try SmallReport.make(), try InventedReport.weekly()] {
            #expect(schema.problems(in: try document(report)) == [])
        }
        var broken = try document(SmallReport.make())
        broken["more"] = 1
        broken["as_of"] = "today"
        #expect(schema.problems(in: broken).count == 2)
    }

    @Test func `counts each amount once, by what can be done about it`() throws {
        var report = try SmallReport.make()
        var risk = SmallReport.finding(report.asOf, order: "3")
        risk.delta = SmallReport.pence(700)
        var lost = SmallReport.finding(report.asOf, order: "4")
        lost.isClaimable = false
        lost.delta = SmallReport.pence(-30)
        lost.incident = "I-1"
        report.stores[0].discrepancies += [risk, lost]
        let totals = try #require(try document(report)["totals"] as? [String: Any])
        let money = try #require((totals["money_at_stake"] as? [[String: String]])?.first)
        #expect(
            money == [
                "currency": "GBP", "to_claim": "0.10", "claimed": "0.00", "clawback_risk": "7.00",
                "not_claimable": "0.30", "total": "7.40",
            ])
    }

    @Test func `keeps currencies apart`() throws {
        var report = try SmallReport.make()
        report.stores[0].discrepancies[0].delta = Amount(units: -9, .usd)
        let totals = try #require(try document(report)["totals"] as? [String: Any])
        let money = try #require(totals["money_at_stake"] as? [[String: String]])
        #expect(money.map { $0["currency"] } == ["GBP", "USD"])
        #expect(money.map { $0["to_claim"] } == ["0.05", "9.00"])
    }
}

/// The part of JSON Schema that summary.schema.json uses.
struct SchemaCheck {
    private let root: [String: Any]

    init(text: String) throws {
        let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
        root = try #require(document as? [String: Any])
    }

    /// What does not agree, each with its place.
    func problems(in document: Any) -> [String] { problems(document, root, at: "$") }

    private func problems(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(place): no definition \(name)"]
            }
            return problems(value, target, at: place)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let fits = choices.contains { problems(value, $0, at: place).isEmpty }
            return fits ? [] : ["\(place): fits no choice"]
        }
        var found = scalarProblems(value, schema, at: place)
        if let members = value as? [String: Any] {
            found += memberProblems(members, schema, at: place)
        }
        if let items = value as? [Any], let itemSchema = schema["items"] as? [String: Any] {
            for (index, item) in items.enumerated() {
                found += problems(item, itemSchema, at: "\(place)[\(index)]")
            }
        }
        return found
    }

    private func memberProblems(
        _ members: [String: Any], _ schema: [String: Any], at place: String
    ) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        var found = required.filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        for (key, member) in members.sorted(by: { $0.key < $1.key }) {
            guard let property = properties[key] else {
                found.append("\(place): \(key) is unknown")
                continue
            }
            found += problems(member, property, at: "\(place).\(key)")
        }
        return found
    }

    private func scalarProblems(
        _ value: Any, _ schema: [String: Any], at place: String
    ) -> [String] {
        var found: [String] = []
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, !types.contains(Self.typeName(value)) {
            found.append("\(place): is no \(types.joined(separator: " or "))")
        }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            found.append("\(place): is none of \(words)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(place): \(text) does not look right")
        }
        return found
    }

    private static func typeName(_ value: Any) -> String {
        switch value {
        case is [String: Any]: "object"
        case is [Any]: "array"
        case is String: "string"
        case is NSNull: "null"
        case let number as NSNumber:
            String(cString: number.objCType) == "c" ? "boolean" : "integer"
        default: "unknown"
        }
    }
}
