/// A day that may be missing, in four bytes instead of eight: reports hold many.
@propertyWrapper
package struct PackedDay: Hashable, Sendable {
    private var number: Int32

    package init(wrappedValue: Day?) { number = wrappedValue?.number ?? Self.missing }

    package var wrappedValue: Day? {
        get { number == Self.missing ? nil : Day(number: number) }
        set { number = newValue?.number ?? Self.missing }
    }

    private static let missing = Int32.min
}
