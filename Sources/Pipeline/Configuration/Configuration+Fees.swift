import Fees
import Profiles
import YAML

extension Configuration {
    /// Reads the fee book and the files that it includes; `folder` is where their paths begin.
    mutating func readFees(_ nodes: [YAMLNode], _ reader: YAMLReader, folder: String) {
        var fees = FeeBookReader(catalogue: catalogue, folder: folder)
        fees.read(nodes, reader)
        if let book = fees.book(reader) { feeBook = book }
    }
}
