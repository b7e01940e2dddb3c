import Records

extension StoreWorld {
    /// An ID that no binary floating-point number can hold; one order of each workspace has it.
    static let preciousOrderID = "576461413038785752"

    /// The stores of TikTok Shop among those of a workspace, in order.
    static func weekly(_ options: SampleOptions) -> [StoreWorld] {
        options.storeNumbers.compactMap { number in
            guard options.platform(of: number) == .tiktokShop else { return nil }
            let market = options.turn(of: number, among: options.markets)
            return .weekly(number: number, market: market, options: options)
        }
    }

    /// A store of the big sample, with everything that its market is meant to carry.
    static func weekly(
        number: Int, market: SampleMarket, options: SampleOptions
    ) -> StoreWorld {
        var world = StoreWorld(
            id: "tts-\(market.rawValue.lowercased())-\(number)", index: number - 1,
            market: market,
            calendar: SampleCalendar(asOf: options.lastDay, weeks: options.weeks),
            seed: options.seed, plannedOrders: options.orders)
        let plants = options.isClean ? [] : Plant.all
        for plant in plants where plant.fires.contains(market) { plant.prepare(&world) }
        world.inventOrders(count: options.orders)
        world.settle()
        world.addAccountLife()
        if let overcharge = options.overcharge { world.overcharge(overcharge) }
        for plant in plants where !plant.isLate && plant.fires.contains(market) {
            world.attempt(plant.fire)
        }
        for plant in plants where !plant.isLate && plant.spares.contains(market) {
            world.attempt(plant.spare)
        }
        if number == 1 { world.placePreciousOrder() }
        for plant in plants where plant.isLate {
            if plant.fires.contains(market) { world.attempt(plant.fire) }
            if plant.spares.contains(market) { world.attempt(plant.spare) }
        }
        return world
    }

    /// A store of a code's own small sample: either the finding or its near miss.
    ///
    /// Tries other worlds until one offers a place for it.
    static func small(of plant: Plant, isFiring: Bool) -> StoreWorld? {
        for attempt in 0..<200 {
            var world = StoreWorld(
                id: isFiring ? "fires" : "near-miss", index: 0, market: plant.home,
                calendar: SampleCalendar(
                    asOf: SampleOptions.lastDayDefault, weeks: 4, leadDays: 7),
                seed: StableHash.value(plant.code) &+ UInt64(attempt),
                plannedOrders: plant.code == "fee-rate-changed" ? 120 : 14)
            world.style = plant.style
            for index in world.fees.indices { world.fees[index].isInBook = true }
            if isFiring { plant.prepare(&world) } else { plant.prepareSpare(&world) }
            world.inventOrders(count: world.plannedOrders, isPlain: true)
            world.settle()
            let isPlaced = isFiring ? plant.fire(&world) : plant.spare(&world)
            if isPlaced, !isFiring || plant.isProved(in: world) { return world }
        }
        return nil
    }

    /// Tries a few orders; one that offers no place stays in order.
    private mutating func attempt(_ body: (inout StoreWorld) -> Bool) {
        for _ in 0..<8 where body(&self) { return }
    }

    /// Gives the precious ID to the order with dear shipping, so that every report shows it; in a
    /// world without one to a plainly sold order, to which nothing else happens.
    private mutating func placePreciousOrder() {
        let planted = truth.firstIndex { $0.code == "shipping-overcharge" }
        let dear = planted.flatMap { index in
            orders.firstIndex { $0.id == truth[index].orderID }
        }
        guard let found = dear ?? takeOrder(where: { _, _ in true }) else { return }
        rename(found, to: Self.preciousOrderID)
        if let planted { truth[planted].orderID = Self.preciousOrderID }
    }
}

extension Plant {
    /// True where the files of a small world hold all days that the finding needs.
    func isProved(in world: StoreWorld) -> Bool {
        guard code == "missing-payout", let row = world.truth.first,
            let order = world.orders.first(where: { $0.id == row.orderID }),
            let delivered = order.delivered?.day
        else { return true }
        let days = world.rows.lazy.filter { !$0.isRemoved }.map(\.settledOn)
        guard let first = days.min(), let last = days.max() else { return false }
        return first <= delivered && delivered + SampleCalendar.dueAndGrace <= last
    }
}
