import Foundation
import TestSupport
import Testing

/// A library that stands before the system's own: a disk that fails, a clock that somebody sets.
///
/// Tests/Faults/faults.c says what its variables do.
enum FaultShim {
    /// The library, built once by the compiler that Swift brings along, or by any other.
    private static let library = Result {
        let path = NSTemporaryDirectory() + "tieout-faults-\(getpid()).so"
        let source = Repository.root + "/Tests/Faults/faults.c"
        let result = try Command.run(
            program: "/bin/sh",
            [
                "-c",
                "$(command -v clang || command -v cc) -O1 -shared -fPIC -o '\(path)' '\(source)' -ldl",
            ])
        try #require(result.status == 0, "\(result.errors)")
        return path
    }

    /// For a shell: from the call after so many, all calls on such paths fail, or that one alone.
    static func disk(_ call: String, _ path: String, after count: Int, once: Bool = false) throws
        -> String
    {
        "export LD_PRELOAD='\(try library.get())' FAULT_CALL=\(call) FAULT_PATH='\(path)'"
            + " FAULT_AFTER=\(count)" + (once ? " FAULT_ONCE=1" : "")
    }

    /// For a shell: the clock is off by as many seconds as the file says.
    static func clock(_ path: String) throws -> String {
        "export LD_PRELOAD='\(try library.get())' CLOCK_FILE='\(path)'"
    }
}
