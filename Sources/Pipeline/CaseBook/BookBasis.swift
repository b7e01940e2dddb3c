import Fees
import Foundation
import Records

/// What all verdicts of a case book rest on: where it changes, every order is judged anew.
struct BookBasis {
    let text: String

    init(_ scope: BookScope) {
        let evaluation = scope.evaluation
        let facts = [
            String(reflecting: evaluation.store), String(reflecting: evaluation.rules),
            String(reflecting: evaluation.feeBook.entries), String(scope.walletNamesOrders),
            Self.program,
        ]
        text = StableHash.hex(facts.joined(separator: "\n"), digits: 16)
    }

    /// Another program may judge otherwise: its size and age tell it from others.
    private static let program: String = {
        let paths = ["/proc/self/exe", CommandLine.arguments[0]]
        let stamp = paths.lazy.compactMap { FileStamp(path: $0, followsLinks: true) }.first
        return "\(stamp?.sizeBytes ?? 0) \(stamp?.modifiedNanoseconds ?? 0)"
    }()
}

/// The days that each kind of file covers, as a text that the case book keeps.
struct CoverageNote: Equatable {
    private let spans: [String: [DaySpan]]

    init(_ coverage: Coverage) {
        var spans: [String: [DaySpan]] = [:]
        // Only these kinds decide on orders.
        for kind in [FileKind.orders, .settlement, .wallet] {
            spans[kind.rawValue] = coverage.spans[kind, default: []].map(\.span).sorted()
        }
        self.spans = spans
    }

    /// The note of a text that `text` gave; nothing for any other.
    init(text: String) {
        var spans: [String: [DaySpan]] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 3, let first = Day(iso: words[1]), let last = Day(iso: words[2]),
                first <= last
            else { continue }
            spans[String(words[0]), default: []].append(DaySpan(first, last))
        }
        self.spans = spans
    }

    var text: String {
        spans.sorted { $0.key < $1.key }
            .flatMap { kind, spans in spans.map { "\(kind) \($0.first) \($0.last)" } }
            .joined(separator: "\n")
    }

    /// Days that one of two notes covers and the other does not.
    func days(changedFrom before: CoverageNote) -> [DaySpan] {
        Set(spans.keys).union(before.spans.keys).sorted().flatMap { kind in
            let (old, new) = (before.spans[kind, default: []], spans[kind, default: []])
            return Self.days(of: new, notIn: old) + Self.days(of: old, notIn: new)
        }
    }

    private static func days(of spans: [DaySpan], notIn others: [DaySpan]) -> [DaySpan] {
        spans.flatMap { span -> [DaySpan] in
            var rest: [DaySpan] = []
            var start = span.first
            for other in others where other.first <= span.last && other.last >= start {
                if start < other.first { rest.append(DaySpan(start, other.first - 1)) }
                start = max(start, other.last + 1)
            }
            if start <= span.last { rest.append(DaySpan(start, span.last)) }
            return rest
        }
    }
}
