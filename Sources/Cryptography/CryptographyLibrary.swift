import CLibCrypto

/// The library behind hashes and ciphers.
package enum CryptographyLibrary {
    /// As the loaded library tells it, for example `3.0.17`.
    package static var version: String {
        String(cString: OpenSSL_version(OPENSSL_VERSION_STRING))
    }
}
