import Drafting
import Testing

/// Which columns add up to which, proven on every row.
struct SumSearchTests {
    /// One case: the columns, their total, and the parts as `0` or `-1` by place.
    struct Case: Sendable {
        var columns: [[Int64]]
        var total: [Int64]
        var parts: String?
    }

    static let cases = [
        Case(columns: [[9, 8, 7], [1, 2, 1]], total: [10, 10, 8], parts: "+0 +1"),
        Case(columns: [[9, 8, 7], [1, 2, 1]], total: [8, 6, 6], parts: "+0 -1"),
        // One row that does not fit is enough.
        Case(columns: [[9, 8, 7], [1, 2, 1]], total: [8, 6, 5], parts: nil),
        // Two rows prove nothing.
        Case(columns: [[9, 8], [1, 2]], total: [10, 10], parts: nil),
        // More parts explain more; columns of zeros stay out.
        Case(
            columns: [[5, 5, 6], [4, 3, 1], [9, 8, 7], [0, 0, 0]], total: [9, 8, 7],
            parts: "+0 +1"),
        Case(columns: [], total: [1, 2, 3], parts: nil),
    ]

    @Test(arguments: cases)
    func `parts are found with their signs`(item: Case) {
        let parts = SumSearch.parts(of: item.total, among: item.columns)
        let text = parts?.sorted { $0.place < $1.place }
            .map { ($0.isMinus ? "-" : "+") + String($0.place) }.joined(separator: " ")
        #expect(text == item.parts)
    }

    @Test func `twenty columns are searched in a moment`() {
        var state: UInt64 = 7
        func next() -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 40)
        }
        let columns = (0..<14).map { _ in (0..<40).map { _ in next() } }
        let total = (0..<40).map { row in columns[2][row] - columns[5][row] + columns[13][row] }
        let parts = SumSearch.parts(of: total, among: columns)
        #expect(parts?.map(\.place).sorted() == [2, 5, 13])
    }
}
