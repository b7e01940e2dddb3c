import Logging
import Reports

/// Writes each message of a logger as one line, as people or programs read it.
struct LineLogHandler: LogHandler {
    var file: LogFile
    var format: LogTarget.Format
    var clock: @Sendable () -> WallTime
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
            .map { (key: $0.key, value: "\($0.value)") }.sorted { $0.key < $1.key }
        let head = [
            (key: "time", value: "\(clock())"), (key: "level", value: event.level.rawValue),
            (key: "message", value: event.message.description),
        ]
        switch format {
        case .json:
            file.add(JSONText.object((head + facts).map { ($0.key, .text($0.value)) }).singleLine)
        case .text:
            // The message is ours or a sentence of several lines; values may hold anything.
            let words =
                head.map { PageText.plain($0.value) }
                + facts.map { "\($0.key)=\(Self.quoted($0.value))" }
            file.add(words.joined(separator: " "))
        }
    }

    private static func quoted(_ value: String) -> String {
        let plain = PageText.plain(value)
        guard plain.isEmpty || plain.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" })
        else {
            return plain
        }
        return "\"" + plain.replacing("\"", with: "\\\"") + "\""
    }
}
