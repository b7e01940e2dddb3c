import TestSupport
import Testing

/// Imports point one way: the table below is the shape of the package.
struct LayerTests {
    /// What each target may import of the package's own; docs/ARCHITECTURE.md says why.
    static let layers: [String: Set<String>] = [
        "Money": [],
        "Tables": [],
        "Records": ["Money"],
        "Cryptography": ["CLibCrypto"],
        "CSV": ["Tables"],
        "XLSX": ["CISAL", "CLibXML2", "CZlib", "Cryptography", "Tables"],
        "YAML": [],
        "Profiles": ["Exports", "Money", "Records", "Tables", "YAML"],
        "Intake": ["CSV", "Cryptography", "Money", "Profiles", "Records", "Tables", "XLSX"],
        "Drafting": ["Money", "Profiles", "Records", "Tables"],
        "Ledger": ["CSQLite", "Money", "Records"],
        "Fees": ["Money", "Records"],
        "Matching": ["Money", "Records"],
        "Checks": ["Fees", "Money", "Records"],
        "Workbook": ["CXLSXWriter"],
        "Drawing": ["CPangoCairo"],
        "Evidence": ["CSV", "Cryptography", "Drawing", "Money", "Records", "XLSX"],
        "Reports": ["CSV", "Money", "Records", "Workbook"],
        "Samples": ["CSV", "Money", "Records", "Tables", "XLSX"],
        "Pipeline": [
            "CSV", "Checks", "Drafting", "Drawing", "Evidence", "Fees", "Intake", "Ledger",
            "Matching", "Money", "Profiles",
            "Records", "Reports", "Samples", "Tables", "Workbook", "XLSX", "YAML",
        ],
        "tieout": ["Pipeline"],
    ]

    /// Packages from elsewhere and system libraries: each has exactly one importer.
    static let importers: [String: String] = [
        "ArgumentParser": "tieout", "CLibCrypto": "Cryptography", "CISAL": "XLSX",
        "CLibXML2": "XLSX",
        "CPangoCairo": "Drawing", "CSQLite": "Ledger", "CSystem": "Pipeline",
        "CXLSXWriter": "Workbook", "CZlib": "XLSX", "GRDB": "Ledger",
        "Mustache": "Reports",
        "Exports": "Profiles", "EvidencePages": "Pipeline", "PublishedFees": "Pipeline",
        "Yams": "YAML",
    ]

    /// Targets that know nothing of the machine: no files, no clock, no environment.
    static let pure: Set<String> = [
        "Money", "Tables", "Records", "Fees", "Matching", "Checks", "Drafting",
    ]

    static let sources = Repository.files(in: "Sources", suffix: ".swift")

    @Test func `every source folder stands in the layer table`() {
        let folders = Set(Repository.entries(of: "Sources"))
        let systemLibraries: Set<String> = [
            "CISAL", "CLibCrypto", "CLibXML2", "CPangoCairo", "CSQLite", "CSystem", "CXLSXWriter",
            "CZlib", "EvidencePages", "Exports", "PublishedFees",
        ]
        #expect(folders.subtracting(systemLibraries) == Set(Self.layers.keys))
    }

    @Test(arguments: sources)
    func `a file imports only what its layer allows`(file: String) throws {
        let target = String(file.split(separator: "/")[1])
        let allowed = try #require(Self.layers[target])
        for name in try imports(of: file) {
            if Self.layers[name] != nil {
                #expect(allowed.contains(name), "\(file) imports \(name)")
            }
            if let importer = Self.importers[name] {
                #expect(importer == target, "\(file) imports \(name)")
            }
            if ["Foundation", "Dispatch", "Glibc"].contains(name) {
                #expect(!Self.pure.contains(target), "\(file) imports \(name)")
            }
        }
    }

    private func imports(of file: String) throws -> [String] {
        try Repository.text(file).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1
            else { return nil }
            return String(words[place + 1])
        }
    }
}
