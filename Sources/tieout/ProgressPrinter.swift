import Pipeline
import Synchronization

/// Shows how far a run is: one line that rewrites itself on a terminal, plain lines elsewhere.
final class ProgressPrinter: Sendable {
    private struct State {
        var bytesDone = 0
        var bytesTotal = 0
        var lineLength = 0
    }

    private let isQuiet: Bool
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// `isPlain` gives plain lines on a terminal, too.
    init(isQuiet: Bool, isPlain: Bool = false) {
        self.isQuiet = isQuiet
        isTerminal = StandardError.isTerminal && !isPlain
    }

    /// Shows an event; problems are shown even when quiet was asked for.
    func show(_ event: RunEvent) {
        state.withLock { state in
            switch event {
            case .found(let bytes):
                state.bytesTotal += bytes
            case .reading(let store, let file):
                if isTerminal { rewrite(&state, "\(store)  reading \(file)  \(rate(state))") }
            case .taken(let store, let file, let bytes, let fate):
                state.bytesDone += bytes
                if !isTerminal { line("\(store)  \(file)  \(fate)") }
            case .evaluating(let store):
                if isTerminal {
                    rewrite(&state, "\(store)  checking")
                } else {
                    line("\(store)  checking")
                }
            case .identified, .timed, .finished: break
            case .note(let message):
                note(&state, message)
            case .problem(let message):
                problem(&state, message)
            }
        }
    }

    /// Clears the line, so that what follows starts on a clean one.
    func finish() { state.withLock { clear(&$0) } }

    private func rate(_ state: State) -> String {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        guard state.bytesDone > 0, seconds > 0.5, state.bytesTotal > 0 else { return "" }
        let perSecond = Double(state.bytesDone) / seconds
        let left = Int(Double(state.bytesTotal - state.bytesDone) / perSecond)
        let percent = 100 * state.bytesDone / state.bytesTotal
        let tenths = Int(perSecond / 100_000)
        return "\(percent) %  \(tenths / 10).\(tenths % 10) MB/s  \(left) s left"
    }

    private func rewrite(_ state: inout State, _ text: String) {
        guard !isQuiet else { return }
        let padding = String(repeating: " ", count: max(0, state.lineLength - text.count))
        StandardError.write("\r\(text)\(padding)")
        state.lineLength = text.count
    }

    private func line(_ text: String) {
        guard !isQuiet else { return }
        StandardError.write(text + "\n")
    }

    private func note(_ state: inout State, _ message: String) {
        guard !isQuiet else { return }
        problem(&state, message)
    }

    private func problem(_ state: inout State, _ message: String) {
        clear(&state)
        StandardError.write(SafeText.message(message) + "\n")
    }

    private func clear(_ state: inout State) {
        guard state.lineLength > 0 else { return }
        StandardError.write("\r" + String(repeating: " ", count: state.lineLength) + "\r")
        state.lineLength = 0
    }
}
