/// The languages in which Seller Center writes headers.
package enum Language: String, CaseIterable, Sendable {
    case english
    case indonesian
    case vietnamese
    case thai
    case chinese
    case traditionalChinese = "traditional-chinese"
    case portuguese
    case japanese

    /// The one market that writes in this language; nil where several do.
    package var market: String? {
        switch self {
        case .english, .chinese: nil
        case .traditionalChinese: "TW"
        case .indonesian: "ID"
        case .vietnamese: "VN"
        case .thai: "TH"
        case .portuguese: "BR"
        case .japanese: "JP"
        }
    }
}
