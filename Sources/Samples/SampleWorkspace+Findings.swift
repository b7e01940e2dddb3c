extension SampleWorkspace {
    /// Writes a small workspace for each finding, named by its code: the store `fires` has the
    /// finding and nothing else, the store `near-miss` only what looks like it.
    package static func writeFindings(to directory: String) throws {
        for plant in Plant.all {
            let worlds = [
                StoreWorld.small(of: plant, isFiring: true),
                StoreWorld.small(of: plant, isFiring: false),
            ]
            guard worlds.allSatisfy({ $0 != nil }) else {
                throw SampleError.noPlace(code: plant.code)
            }
            try write(
                worlds.compactMap(\.self), to: directory + "/" + plant.code, isSmall: true)
        }
        try writeAccountFindings(to: directory)
    }
}

/// Why a sample could not be made.
package enum SampleError: Error, Hashable, Sendable {
    /// No small world offered a place for the finding or its near miss.
    case noPlace(code: String)
}
