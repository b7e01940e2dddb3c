import Foundation
import Tables
import TestSupport
import Testing
import XLSX

/// Encrypted workbooks that were damaged, and such that want to harm.
struct DamageTests {
    /// The file with one text of its description replaced by another of any length.
    private static func file(replacing old: String, with new: String) throws -> [UInt8] {
        let whole = EncryptedFixture.encryptor()
            .encrypt(try EncryptedFixture.package(), password: EncryptedFixture.password)
        // The description lies in one piece, since only its small sectors stand there.
        let start = try #require(whole.firstRange(of: Array("<?xml".utf8))?.lowerBound)
        let end = try #require(whole.firstRange(of: Array("</encryption>".utf8))?.upperBound)
        let xml = String(decoding: whole[start..<end], as: UTF8.self)
        #expect(xml.contains(old))
        let info = [4, 0, 4, 0, 0x40, 0, 0, 0] + Array(xml.replacing(old, with: new).utf8)
        return CompoundFileWriter.bytes(
            of: [("EncryptionInfo", info), ("EncryptedPackage", [UInt8](repeating: 0, count: 64))])
    }

    @Test(arguments: [2_147_483_648, 10_000_001, 999_999_999_999_999])
    func `more rounds of hashing than anyone needs are refused at once`(count: Int) throws {
        let bytes = try Self.file(replacing: "spinCount=\"50\"", with: "spinCount=\"\(count)\"")
        let start = ContinuousClock.now
        let failure = try EncryptedFixture.failure(of: bytes)
        #expect(failure == .tooLarge(part: "", limit: .spinCount, allowed: 10_000_000))
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func `the rounds have a limit, and the description has one`() throws {
        let file = EncryptedFixture.encryptor(spinCount: 60)
            .encrypt(try EncryptedFixture.package(), password: EncryptedFixture.password)
        var limits = XLSXLimits()
        limits.spinCountMax = 60
        #expect(try EncryptedFixture.failure(of: file, limits: limits) == nil)
        limits.spinCountMax = 59
        #expect(
            try EncryptedFixture.failure(of: file, limits: limits)
                == .tooLarge(part: "", limit: .spinCount, allowed: 59))
        limits = XLSXLimits()
        limits.encryptionInfoSizeMax = 100
        #expect(
            try EncryptedFixture.failure(of: file, limits: limits)
                == .tooLarge(part: "", limit: .encryptionInfoSize, allowed: 100))
    }

    @Test(arguments: [
        ("ChainingModeCBC", "ChainingModeCFB", "AES, ChainingModeCFB"),
        ("cipherAlgorithm=\"AES\"", "cipherAlgorithm=\"RC2\"", "RC2, ChainingModeCBC"),
        ("SHA512", "WHIRLPOOL", "hash WHIRLPOOL"),
        (
            "SHA512", String(repeating: "x", count: 9999),
            "hash " + String(repeating: "x", count: 35)
        ),
        (
            "uri=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\"",
            "uri=\"http://schemas.microsoft.com/office/2006/keyEncryptor/certificate\"",
            "a certificate instead of a password"
        ),
    ])
    func `an encryption that is not read is named`(
        old: String, new: String, method: String
    ) throws {
        let bytes = try Self.file(replacing: old, with: new)
        #expect(try EncryptedFixture.failure(of: bytes) == .unsupportedEncryption(method: method))
    }

    @Test(arguments: [
        ("keyBits=\"256\"", "keyBits=\"255\""), ("saltSize=\"16\"", "saltSize=\"17\""),
        ("blockSize=\"16\"", "blockSize=\"8\""), ("hashSize=\"64\"", "hashSize=\"32\""),
        ("saltValue=\"", "saltValue=\"%"), ("spinCount=\"50\"", "spinCount=\"-1\""),
        ("encryptedKeyValue=\"", "encryptedKeyValue=\"\" x=\""),
        ("<keyData", "<keyDatum"), ("<p:encryptedKey", "<p:key"),
    ])
    func `a description that makes no sense is refused`(old: String, new: String) throws {
        let bytes = try Self.file(replacing: old, with: new)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedEncryption(.description))
    }

    @Test func `a document type in the description is refused`() throws {
        let bytes = try Self.file(replacing: "<encryption", with: "<!DOCTYPE a><encryption")
        let expected = XLSXError.documentType(part: "EncryptionInfo")
        #expect(try EncryptedFixture.failure(of: bytes) == expected)
    }

    @Test(arguments: [
        ([4, 0, 3, 0], "extensible encryption"), ([1, 0, 1, 0], "RC4"),
        ([9, 0, 9, 0], "version 9.9"),
    ])
    func `a version that is not read is named`(version: [UInt8], method: String) throws {
        let bytes = CompoundFileWriter.bytes(
            of: [
                ("EncryptionInfo", version + [UInt8](repeating: 0, count: 60)),
                ("EncryptedPackage", [1]),
            ])
        #expect(try EncryptedFixture.failure(of: bytes) == .unsupportedEncryption(method: method))
    }

    @Test func `RC4 in place of AES is named`() throws {
        var bytes = EncryptedFixture.encryptor(.standard(keySize: 16))
            .encrypt(try EncryptedFixture.package(), password: EncryptedFixture.password)
        let cipher = try #require(bytes.firstRange(of: [0x0E, 0x66, 0, 0])?.lowerBound)
        bytes.replaceSubrange(cipher..<cipher + 2, with: [0x01, 0x68])
        #expect(try EncryptedFixture.failure(of: bytes) == .unsupportedEncryption(method: "RC4"))
    }

    @Test func `one changed bit of the package is noticed before a cell is read`() throws {
        let package = try EncryptedFixture.package(method: .stored, pictureSize: 20_000)
        var bytes = EncryptedFixture.encryptor()
            .encrypt(package, password: EncryptedFixture.password)
        bytes[12_000] ^= 1
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "a.xlsx")
        #expect(throws: XLSXError.damagedEncryption(.integrity)) {
            try Workbook(path: path, passwords: [EncryptedFixture.password])
        }
    }

    @Test(arguments: EncryptedFixture.fewSchemes)
    func `a file cut anywhere is an error and no crash`(
        scheme: PackageEncryptor.Scheme
    ) throws {
        let bytes = EncryptedFixture.encryptor(scheme)
            .encrypt(try EncryptedFixture.package(), password: EncryptedFixture.password)
        for count in stride(from: 1, to: bytes.count - 512, by: 211) {
            #expect(try EncryptedFixture.failure(of: Array(bytes[..<count])) != nil, "\(count)")
        }
    }

    @Test(arguments: EncryptedFixture.fewSchemes)
    func `changed bytes give the right rows or an error, never a crash or other rows`(
        scheme: PackageEncryptor.Scheme
    ) throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["SEED"] ?? "") ?? 3
        var randomness = Randomness(state: seed)
        let package = try EncryptedFixture.package()
        let expected = try EncryptedFixture.rows(of: package)
        let whole = EncryptedFixture.encryptor(scheme)
            .encrypt(package, password: EncryptedFixture.password)
        for round in 0..<200 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &randomness) {
                let place = Int.random(in: 0..<bytes.count, using: &randomness)
                bytes[place] = UInt8.random(in: 0...255, using: &randomness)
            }
            do {
                let rows = try EncryptedFixture.rows(of: bytes)
                #expect(rows == expected, "round \(round) of seed \(seed)")
            } catch {
                #expect(error is XLSXError, "round \(round) of seed \(seed)")
            }
        }
    }
}

/// Numbers that a seed repeats (SplitMix64).
private struct Randomness: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
