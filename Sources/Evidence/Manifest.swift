import Cryptography
import Foundation
import Money
import Records

/// manifest.json and SHA256SUMS: what a pack holds and what it rests on.
enum Manifest {
    private struct File: Encodable {
        var file: String
        var bytes: Int
        var sha256: String
    }

    private struct Original: Encodable {
        var file: String
        var kind: String
        var sha256: String
    }

    private struct Content: Encodable {
        var pack: String
        var asOf: String
        var store: String
        var platform: String
        var market: String
        var finding: String
        var claim: String
        var currency: String
        var cases: Int
        var tieout: String
        var ledger: String
        var files: [File]
        var originals: [Original]
    }

    /// manifest.json over the other files of a pack.
    static func bytes(_ pack: Pack, _ files: [PackFile]) throws -> [UInt8] {
        let content = Content(
            pack: pack.name, asOf: pack.asOf.description, store: pack.store.id,
            platform: pack.store.platform, market: pack.store.market, finding: pack.code,
            claim: pack.claim.plain, currency: pack.claim.currency.code,
            cases: pack.findings.count, tieout: pack.version, ledger: pack.ledgerState,
            files: files.map { File(file: $0.name, bytes: $0.bytes.count, sha256: $0.sha256) },
            originals: pack.originals.map {
                Original(file: $0.name, kind: $0.kind, sha256: $0.sha256)
            })
        return try PlainJSON.bytes(of: content)
    }

    /// SHA256SUMS, which `sha256sum -c` reads.
    static func sums(_ files: [PackFile]) -> PackFile {
        let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
        return PackFile(name: "SHA256SUMS", bytes: Array(lines.joined().utf8))
    }
}

/// A file of a pack.
package struct PackFile: Hashable, Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits.
    package var sha256: String {
        Digest.of(bytes, .sha256).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
