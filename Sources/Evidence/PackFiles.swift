package import Drawing
import Money
import Records
import XLSX

/// Why a pack cannot be made.
package enum PackError: Error, Hashable, Sendable {
    /// No words for a finding of this code.
    case noWords(code: String)
    /// Cairo could not draw, which it only does for want of memory.
    case cannotDraw(pack: String)
    /// Characters that no font of this machine has would have been boxes.
    case missingFonts(pack: String, fonts: [MissingFont], characters: String)
}

/// Turns a pack into files: the same pack always gives the same bytes.
package enum PackFiles {
    /// All files of a pack, archives included, in the order in which people want them.
    package static func files(of pack: Pack, _ words: [TicketWords]) throws -> [PackFile] {
        // 1. The tickets: English first, then the languages of the market.
        let tickets = Self.tickets(pack, words)
        guard let main = tickets.first, let english = words.first(where: { $0.language == "en" })
        else { throw PackError.noWords(code: pack.code) }
        var files = tickets.map { ticket in
            let name = ticket.language == "en" ? "ticket" : "ticket-\(ticket.language)"
            return PackFile(name: name + ".txt", bytes: Array(ticket.fileText(pack.terms).utf8))
        }
        // 2. The figures and rows: a table, a document, pictures.
        files.append(PackFile(name: "orders.csv", bytes: OrdersTable.bytes(pack.findings)))
        var missing: [Unicode.Scalar] = []
        guard let document = EvidenceDocument.pdf(pack, main, english) else {
            throw PackError.cannotDraw(pack: pack.name)
        }
        missing += document.missing
        files.append(PackFile(name: "evidence.pdf", bytes: document.bytes))
        for (index, picture) in pack.pictures.enumerated() {
            guard let image = picture.png() else { throw PackError.cannotDraw(pack: pack.name) }
            missing += image.missing.filter { !missing.contains($0) }
            files.append(PackFile(name: "row-\(index + 1).png", bytes: image.bytes))
        }
        guard missing.isEmpty else {
            throw PackError.missingFonts(
                pack: pack.name, fonts: MissingFont.fonts(for: missing),
                characters: String(String.UnicodeScalarView(missing)))
        }
        // 3. What proves them, and the archives for the upload.
        files.append(PackFile(name: "manifest.json", bytes: try Manifest.bytes(pack, files)))
        files.append(Manifest.sums(files))
        return files + (try PackArchive.archives(of: files, name: pack.name, pack.terms))
    }

    /// The tickets that a pack gets, English first.
    static func tickets(_ pack: Pack, _ words: [TicketWords]) -> [Ticket] {
        words.filter { $0.language == "en" || $0.markets.contains(pack.store.market) }
            .sorted { ($0.language == "en" ? 0 : 1) < ($1.language == "en" ? 0 : 1) }
            .compactMap { Ticket(pack, $0) }
    }
}

/// The zip archives of a pack, each within what a form takes.
enum PackArchive {
    /// What the directory and header of a file add to an archive, generously.
    private static let overheadPerFile = 300

    /// One archive, or numbered parts where files or bytes are too many for one; every part has
    /// its own SHA256SUMS.
    static func archives(
        of files: [PackFile], name: String, _ terms: ClaimTerms
    ) throws -> [PackFile] {
        let kinds = Set(terms.attachmentKinds)
        let wanted = files.filter { file in
            file.name != "SHA256SUMS" && (kinds.isEmpty || kinds.contains(kind(of: file.name)))
        }
        let parts = parts(of: wanted, terms)
        return try parts.enumerated().map { index, part in
            var writer = PackageWriter()
            for file in part + [Manifest.sums(part)] {
                // Pictures and documents are packed already.
                let isPacked = ["png", "pdf"].contains(kind(of: file.name))
                try writer.add(
                    part: file.name, file.bytes, method: isPacked ? .stored : .deflated)
            }
            try writer.finish()
            let suffix = parts.count == 1 ? "" : "-part-\(index + 1)"
            return PackFile(name: "\(name)\(suffix).zip", bytes: writer.bytes)
        }
    }

    /// The files in order, as many in a part as fit; a file too large for any is one of its own.
    private static func parts(of files: [PackFile], _ terms: ClaimTerms) -> [[PackFile]] {
        var parts: [[PackFile]] = []
        var part: [PackFile] = []
        var size = 0
        for file in files {
            let more = file.bytes.count + overheadPerFile
            let isFull =
                part.count + 2 > max(terms.attachmentCountMax, 2)
                || size + more + overheadPerFile * 2 > terms.attachmentBytesMax
            if isFull, !part.isEmpty {
                parts.append(part)
                (part, size) = ([], 0)
            }
            part.append(file)
            size += more
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static func kind(of name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
}
