import Fees
import Profiles
import PublishedFees
import YAML

/// The fee books that Tieout has by itself: what platforms publish for all sellers of a market.
enum BuiltInFees {
    /// The pages, by file name.
    static let pages: [(name: String, text: String)] = (0..<feePageCount()).map {
        let page = feePage($0)
        let bytes = UnsafeRawBufferPointer(start: page.text, count: page.size)
        return (String(cString: page.name), String(decoding: bytes, as: UTF8.self))
    }

    /// Their entries, page by page.
    static let entries: [FeeBookEntry] = content.entries
    /// What their sources do not settle, page by page.
    static let leftOut: [LeftOutFee] = content.leftOut

    private static let content: (entries: [FeeBookEntry], leftOut: [LeftOutFee]) = {
        let reader = YAMLReader()
        var fees = FeeBookReader(catalogue: .builtIn, folder: "")
        do throws(YAMLSyntaxError) {
            for page in pages {
                guard let root = try YAMLNode(yaml: page.text) else { continue }
                fees.readPage(root, reader, file: page.name, path: page.name)
            }
        } catch {
            preconditionFailure("a built-in fee book is no YAML: \(error.description)")
        }
        guard let book = fees.book(reader), reader.problems.isEmpty else {
            let error = ConfigurationError(path: "", problems: reader.problems)
            preconditionFailure("a built-in fee book is wrong: \(error.message)")
        }
        let entries = book.entries.map { entry in
            var entry = entry
            entry.place.isBuiltIn = true
            return entry
        }
        return (entries, fees.leftOut)
    }()
}
