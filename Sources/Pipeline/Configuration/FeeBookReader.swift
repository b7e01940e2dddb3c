import Fees
import Foundation
import Profiles
import Records
import YAML

/// Reads the entries of a fee book, of the files that it includes, and what contradicts itself.
struct FeeBookReader {
    /// An entry and where it stands.
    private struct Item {
        var entry: FeeBookEntry
        var node: YAMLNode
        /// The file that messages name; nil for the one that includes others.
        var path: String?
    }

    /// What the paths of included files are relative to.
    private let folder: String
    private let entryReader: FeeEntryReader
    private var items: [Item] = []
    private(set) var leftOut: [LeftOutFee] = []

    init(catalogue: ProfileCatalogue, folder: String) {
        self.folder = folder
        entryReader = FeeEntryReader(
            components: ComponentCatalogue.of(catalogue), catalogue: catalogue)
    }

    /// Reads the list `fees`: entries, and items `- file: PATH` that stand for a file's entries.
    mutating func read(_ nodes: [YAMLNode], _ reader: YAMLReader) {
        var number = 0
        for node in nodes {
            if let file = Self.file(of: node) {
                include(file, reader)
            } else {
                number += 1
                add(node, reader, file: "", number: number, path: nil)
            }
        }
    }

    /// Reads a file that holds nothing but a fee book: `fees`, and `left_out`.
    mutating func readPage(_ root: YAMLNode, _ reader: YAMLReader, file: String, path: String?) {
        let known = ["version", "fees", "left_out"]
        let keys = reader.mapping(root, known: known, of: "a fee book")
        for (index, node) in reader.list(keys["fees"], of: "fees").enumerated() {
            if let file = Self.file(of: node) {
                reader.report(
                    file, "a fee book that includes another one",
                    expected: "all files as items of `fees` in tieout.yaml")
                continue
            }
            add(node, reader, file: file, number: index + 1, path: path)
        }
        leftOut += reader.list(keys["left_out"], of: "left_out").compactMap {
            LeftOutFee($0, reader, entryReader, file: file)
        }
    }

    /// The book of all that was read; nil, with a report of each mistake, where it cannot be one.
    func book(_ reader: YAMLReader) -> FeeBook? {
        let entries = items.map(\.entry)
        for error in FeeBook.errors(in: entries) {
            let item = items[error.index]
            let message = error.message { Self.name(items[$0]) }
            reader.report(
                item.node, message.prefix(1).uppercased() + message.dropFirst(),
                expected: "entries that never disagree on an order", in: item.path)
        }
        return try? FeeBook(entries: entries)
    }

    private mutating func add(
        _ node: YAMLNode, _ reader: YAMLReader, file: String, number: Int, path: String?
    ) {
        guard var entry = entryReader.entry(node, reader) else { return }
        entry.place.file = file
        entry.place.number = number
        items.append(Item(entry: entry, node: node, path: path))
    }

    private mutating func include(_ node: YAMLNode, _ reader: YAMLReader) {
        guard let file = reader.text(node, "file") else { return }
        let path = file.hasPrefix("/") || folder.isEmpty ? file : folder + "/" + file
        guard let data = FileManager.default.contents(atPath: path) else {
            reader.report(
                node, "file is \"\(file)\", and \(path) cannot be read",
                expected: "the path of a fee book, from the folder of tieout.yaml on")
            return
        }
        do {
            guard let root = try YAMLNode(yaml: String(decoding: data, as: UTF8.self)) else {
                return
            }
            let inner = YAMLReader()
            readPage(root, inner, file: file, path: path)
            reader.take(inner.problems, in: path)
        } catch {
            reader.report(
                node, "file is \"\(file)\", which is no YAML: \(error.description)",
                expected: "a fee book: the key `fees` with a list of entries")
        }
    }

    /// The path of an item `- file: PATH`.
    private static func file(of node: YAMLNode) -> YAMLNode? {
        guard let pairs = node.pairs, pairs.count == 1, pairs[0].key.scalar == "file" else {
            return nil
        }
        return pairs[0].value
    }

    private static func name(_ item: Item) -> String {
        "the fee on line \(item.node.line)" + (item.path.map { " of \($0)" } ?? "")
    }
}
