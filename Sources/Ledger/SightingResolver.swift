import Records

/// Says which rows of a natural key stand: a function of the set of the files and nothing else.
///
/// Rows are counted as a multiset: for each key as many stand as the one file holds that holds
/// most. They are the newest file's; where it holds fewer, the next newer ones fill up with
/// versions that are not in yet.
struct SightingResolver {
    /// Which words each file has for the time zone of its dates, the oldest file first.
    var timezones: [String]

    /// The verdict on each row of a bucket, by the row's place in its table.
    func verdicts(on bucket: [Sighting]) -> [Int64: Verdict] {
        var verdicts: [Int64: Verdict] = [:]
        for group in groups(of: bucket) {
            guard group.count > 1 else {
                verdicts[group[0].id] = .alone
                continue
            }
            VersionTable(group).rule(on: &verdicts)
        }
        return verdicts
    }

    /// The rows by natural key; two that differ only as one day in two time zones are one.
    private func groups(of bucket: [Sighting]) -> [[Sighting]] {
        var groups = Dictionary(grouping: bucket, by: \.claim.key)
        let zones = Set(bucket.map { timezones[$0.fileIndex] })
        guard groups.count > 1, zones.count > 1 else { return Array(groups.values) }
        var pairs: [(NaturalKey, NaturalKey)] = []
        for (key, rows) in groups {
            let twins = twins(of: key, rows, in: groups)
            // A twin must be the only one, seen from either side: else nobody knows which it is.
            guard let twin = twins.first, twins.count == 1, Self.precedes(key, twin),
                self.twins(of: twin, groups[twin, default: []], in: groups) == [key]
            else { continue }
            pairs.append((key, twin))
        }
        for (key, twin) in pairs {
            groups[key, default: []] += groups.removeValue(forKey: twin) ?? []
        }
        return Array(groups.values)
    }

    /// Keys one day off that hold an equal figure, and only in files of other time zones.
    private func twins(
        of key: NaturalKey, _ rows: [Sighting], in groups: [NaturalKey: [Sighting]]
    ) -> [NaturalKey] {
        guard let happenedOn = key.happenedOn else { return [] }
        let zones = Set(rows.map { timezones[$0.fileIndex] })
        let figures = Set(rows.map(\.claim.ticks))
        var twins: [NaturalKey] = []
        for createdShift in key.createdOn == nil ? [0] : [-1, 0, 1] {
            for shift in [-1, 0, 1] where (createdShift, shift) != (0, 0) {
                var twin = key
                twin.createdOn = key.createdOn.map { $0 + createdShift }
                twin.happenedOn = happenedOn + shift
                guard let others = groups[twin],
                    others.contains(where: { figures.contains($0.claim.ticks) }),
                    others.allSatisfy({ !zones.contains(timezones[$0.fileIndex]) })
                else { continue }
                twins.append(twin)
            }
        }
        return twins
    }

    /// An order of two twins, so that each pair is met once.
    private static func precedes(_ left: NaturalKey, _ right: NaturalKey) -> Bool {
        guard left.happenedOn == right.happenedOn else {
            return (left.happenedOn?.number ?? 0) < (right.happenedOn?.number ?? 0)
        }
        return (left.createdOn?.number ?? 0) < (right.createdOn?.number ?? 0)
    }
}
