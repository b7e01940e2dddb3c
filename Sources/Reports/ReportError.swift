/// Why a report could not be written; the report that was there before stays as it was.
package enum ReportError: Error, Hashable, Sendable {
    /// `reason` is the operating system's or the writing library's own sentence.
    case cannotWrite(path: String, reason: String)
}

extension ReportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotWrite(let path, let reason):
            """
            \(path): the report cannot be written: \(reason)
              expected a folder that can be written to, and space for it
              make room or give another folder; the report that was there before is unchanged
            """
        }
    }
}
