import Cryptography
import TestSupport
import Testing
import XLSX

/// Every scheme that a file can name, and files of every shape.
struct SchemeTests {
    @Test(arguments: EncryptedFixture.schemes)
    func `each hash and key size opens`(scheme: PackageEncryptor.Scheme) throws {
        let package = try EncryptedFixture.package()
        let expected = try EncryptedFixture.rows(of: package)
        let encryptor = EncryptedFixture.encryptor(scheme)
        let file = encryptor.encrypt(package, password: EncryptedFixture.password)
        #expect(try EncryptedFixture.rows(of: file) == expected)
        let wrong = try EncryptedFixture.failure(of: file, [Password("blue mug 8")])
        #expect(wrong == .wrongPassword(triedCount: 1))
    }

    @Test(arguments: [
        (1, CompoundFileWriter.Version.three), (1, .four), (400, .three), (400, .four),
    ])
    func `a package of any size opens, whatever the sectors`(
        rowCount: Int, version: CompoundFileWriter.Version
    ) throws {
        let package = try EncryptedFixture.package(rowCount: rowCount, method: .stored)
        var encryptor = EncryptedFixture.encryptor()
        encryptor.version = version
        let file = encryptor.encrypt(package, password: EncryptedFixture.password)
        let expected = try EncryptedFixture.rows(of: package)
        #expect(try EncryptedFixture.rows(of: file) == expected)
    }

    @Test func `a package whose table of sectors outgrows the header's list opens`() throws {
        let package = try EncryptedFixture.package(method: .stored, pictureSize: 15 << 20)
        let file = EncryptedFixture.encryptor()
            .encrypt(package, password: EncryptedFixture.password)
        #expect(file[72] == 2, "two sectors go on where the header's list ends")
        #expect(try EncryptedFixture.rows(of: file).count == 3)
    }

    @Test func `letters beyond ASCII are part of a password`() throws {
        let password = Password("mật khẩu 🔑")
        let file = EncryptedFixture.encryptor()
            .encrypt(try EncryptedFixture.package(), password: password)
        #expect(try EncryptedFixture.failure(of: file, [password]) == nil)
        #expect(
            try EncryptedFixture.failure(of: file, [Password("mat khau 🔑")])
                == .wrongPassword(triedCount: 1))
    }

    @Test func `what a password opens need not be a workbook`() throws {
        let text = Array("<html><table>".utf8)
        let file = EncryptedFixture.encryptor().encrypt(text, password: EncryptedFixture.password)
        #expect(try EncryptedFixture.failure(of: file) == .notAZip(found: .html))
    }

    @Test func `nothing that is made of a password for people shows it`() {
        let password = Password("blue mug 7")
        var dumped = ""
        dump([password], to: &dumped)
        let texts = [
            "\(password)", String(describing: password), String(reflecting: password), dumped,
            "\([password])", "\(Optional(password) as Any)", String(reflecting: [1: password]),
        ]
        for text in texts {
            #expect(!text.contains("mug") && !text.contains("7"), "\(text)")
        }
        #expect(Mirror(reflecting: password).children.isEmpty)
        #expect(password == Password("blue mug 7") && password != Password("blue mug 8"))
    }
}
