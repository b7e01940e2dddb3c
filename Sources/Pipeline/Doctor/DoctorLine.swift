/// One thing that the doctor looked at.
struct DoctorLine: Hashable, Sendable {
    enum State: String, Sendable, Comparable {
        case ok
        /// A run works, but somebody should look.
        case warning
        /// A run does not work, or not for one of the stores.
        case error

        static func < (left: State, right: State) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .ok: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// What was looked at, for example `free-space`.
    var check: String
    /// Empty for what concerns all stores.
    var store = ""
    var state: State
    /// What was found; one sentence.
    var found: String
    /// What to do; empty where nothing is to be done.
    var remedy = ""

    static func ok(_ check: String, store: String = "", _ found: String) -> DoctorLine {
        DoctorLine(check: check, store: store, state: .ok, found: found)
    }

    static func warning(
        _ check: String, store: String = "", _ found: String, _ remedy: String
    ) -> DoctorLine {
        DoctorLine(check: check, store: store, state: .warning, found: found, remedy: remedy)
    }

    static func error(
        _ check: String, store: String = "", _ found: String, _ remedy: String
    ) -> DoctorLine {
        DoctorLine(check: check, store: store, state: .error, found: found, remedy: remedy)
    }
}
