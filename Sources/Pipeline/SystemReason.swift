import Foundation

/// What the system said of a failure, beneath what Foundation makes of it.
enum SystemReason {
    /// A few words, such as `No space left on device`.
    static func text(of error: any Error) -> String {
        if let failure = error as? FileFailure { return failure.reason }
        if let system = (error as? CocoaError)?.underlying as? POSIXError {
            return String(cString: strerror(system.code.rawValue))
        }
        return error.localizedDescription
    }
}
