package import Records

/// One fee of a regime: its charges in time, and how many orders have it.
package struct RegimeComponent: Sendable {
    package var id: ComponentID
    /// The first day of each charge, from 0; in order of days.
    package var periods: [(firstDay: Int, charge: RegimeCharge)]
    /// Orders in a thousand that are charged it.
    package var permille: Int

    /// The charge of an order of a day.
    package func charge(on day: Int) -> RegimeCharge? {
        periods.last { $0.firstDay <= day }?.charge
    }
}
