/// How much a configuration or mapping may hold, so that a small file cannot ask for much.
struct YAMLLimits {
    /// The largest page of this repository has a fiftieth of it.
    static let sizeBytesMax = 1 << 20
    static let depthMax = 64
    /// Scalars, lists and mappings, those that aliases repeat included.
    static let nodesMax = 100_000

    private var nodeCount = 0

    /// Counts one value at a depth from 1.
    mutating func count(depth: Int) throws(YAMLSyntaxError) {
        nodeCount += 1
        if depth > Self.depthMax {
            throw YAMLSyntaxError(description: "it is nested deeper than \(Self.depthMax) levels")
        }
        if nodeCount > Self.nodesMax {
            throw YAMLSyntaxError(
                description: "it holds more than \(Self.nodesMax) values, aliases included")
        }
    }
}
