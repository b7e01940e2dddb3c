/// How an encrypted workbook contradicts itself.
package enum EncryptionDamage: String, Hashable, Sendable {
    /// What should say how the workbook is encrypted cannot be understood.
    case description
    /// The encrypted bytes are fewer than they must be.
    case size
    /// The encrypted bytes have changed since they were encrypted.
    case integrity
}
