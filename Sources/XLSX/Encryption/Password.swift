/// A password: nothing that is made of it for people or logs shows what it is.
package struct Password: Sendable, Equatable {
    private let text: String

    /// What spreadsheets encrypt with where a workbook is only protected from changes; they open
    /// such a workbook without asking.
    static let spreadsheetDefault = Password("VelvetSweatshop")

    package init(_ text: String) { self.text = text }

    /// The password as keys are made of it.
    var wideBytes: [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(password)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
