import FuzzLaws
import Glibc

/// The target that the environment names; all are in one program.
private let target: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        preconditionFailure("FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
}()

/// What libFuzzer calls with each input; a law that is broken stops the program.
@_cdecl("LLVMFuzzerTestOneInput")
func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let problem = target.problem(with: input) {
        // An optimized program stops without a word.
        _ = problem.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        preconditionFailure(problem)
    }
    return 0
}
