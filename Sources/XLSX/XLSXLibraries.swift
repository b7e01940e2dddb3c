import CLibXML2
import CZlib
import Cryptography

/// The libraries that workbooks are read with.
package enum XLSXLibraries {
    /// Their names and versions, as the loaded libraries tell them.
    package static var versions: [(name: String, version: String)] {
        [
            ("libxml2", libxml2), ("zlib", String(cString: zlibVersion())),
            ("libcrypto", CryptographyLibrary.version),
        ]
    }

    /// libxml2 tells one number, 20914 for 2.9.14.
    private static var libxml2: String {
        guard let text = __xmlParserVersion()?.pointee.map({ String(cString: $0) }),
            let number = Int(text.prefix { $0.isNumber })
        else { return "unknown" }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
