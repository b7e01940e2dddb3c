import Evidence
import Intake
import Profiles
import Records
import XLSX

/// Rows of archived originals, read again; an original that is not what the ledger took in is
/// refused.
struct ArchivedRows {
    /// A sheet of a file.
    struct Place: Hashable {
        var file: String
        var sheet: String
    }

    let archive: Archive
    let files: [FileRecord]
    let passwords: [Password]
    let catalogue: ProfileCatalogue
    /// Files whose originals are what the ledger says, by name.
    private var paths: [String: Result<String, CommandFailure>] = [:]
    private var extracts: [Place: SheetExtract] = [:]

    init(
        archive: Archive, files: [FileRecord], passwords: [Password], catalogue: ProfileCatalogue
    ) {
        self.archive = archive
        self.files = files
        self.passwords = passwords
        self.catalogue = catalogue
    }

    /// The newest file of a name.
    func facts(of name: String) -> FileFacts? {
        files.map(\.facts).filter { $0.name == name }
            .max { ($0.exportedOn, $0.sha256) < ($1.exportedOn, $1.sha256) }
    }

    /// Reads every sheet that some rows stand in, once; sheets that cannot be read are left out.
    mutating func read(_ sources: [Provenance]) {
        let places = Dictionary(grouping: sources) { Place(file: $0.file, sheet: $0.sheet) }
        for (place, sources) in places {
            guard let path = try? original(of: place.file) else { continue }
            extracts[place] = try? FileIntake.extract(
                path: path, sheet: place.sheet, rowNumbers: Set(sources.map(\.rowNumber)),
                passwords: passwords, catalogue: catalogue)
        }
    }

    /// What was read of a sheet; nil where its file shows nothing that may be shown.
    func extract(_ place: Place) -> SheetExtract? { extracts[place] }

    /// The path of an original whose bytes are those that the ledger took in.
    mutating func original(of name: String) throws(CommandFailure) -> String {
        let result = paths[name] ?? verified(name)
        paths[name] = result
        return try result.get()
    }

    private func verified(_ name: String) -> Result<String, CommandFailure> {
        guard let facts = facts(of: name) else {
            return .failure(
                CommandFailure(.noSuchInput, "\(name): the ledger knows no such file"))
        }
        guard let path = archive.original(of: name, sha256: facts.sha256) else {
            let expected = archive.workspace.archivePath(
                store: archive.store, sha256: facts.sha256, name: name)
            return .failure(
                CommandFailure(
                    .noSuchInput,
                    """
                    \(expected): the original of \(name) is not in the archive
                      a pack shows rows of originals only; put the file back, or drop it into
                      inbox/\(archive.store)/ and run again
                    """))
        }
        // Of a redacted original, Tieout itself made the bytes: its rows say the same.
        let index = ArchiveRedactions(store: archive.store, in: archive.workspace)
        let redactions = (try? index.all()) ?? [:]
        guard let digest = try? FileDigest.sha256(path: path),
            digest == facts.sha256
                || redactions.redaction(of: facts.sha256, found: digest) != nil
        else {
            return .failure(
                CommandFailure(
                    .noSuchInput,
                    """
                    \(path): is not the file that was taken in as \(name)
                      expected the SHA-256 \(facts.sha256)
                      somebody changed it; restore it from a backup, and no pack is made before
                    """))
        }
        return .success(path)
    }
}
