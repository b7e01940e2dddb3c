// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tieout",
    products: [
        .executable(name: "tieout", targets: ["tieout"])
    ],
    dependencies: [
        // Commands, options and help pages of `tieout`.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // Logging facade: run times and durations go to the log, never to a report.
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        // The ledger: SQLite with migrations and prepared statements.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        // tieout.yaml, profiles and mappings.
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        // summary.html.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        // Values. No input or output, no Foundation.
        .target(name: "Money"),
        .target(name: "Tables"),
        .target(name: "Records", dependencies: ["Money"]),

        // Hashes and ciphers. Bytes in, bytes out.
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "Cryptography", dependencies: ["CLibCrypto"]),

        // Formats. They know spreadsheets and nothing about stores.
        .target(name: "CSV", dependencies: ["Tables"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // ISA-L unpacks large parts more than twice as fast as zlib, which is otherwise a third of
        // the time that a workbook takes; zlib remains for small parts, writing and reference.
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .target(
            name: "XLSX", dependencies: ["CISAL", "CLibXML2", "CZlib", "Cryptography", "Tables"]),

        // From files to records. Exports are pages of YAML, embedded; Profiles is their language.
        .target(name: "YAML", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "Exports", exclude: ["lazada", "shopee", "tiktok-shop"]),
        // What platforms publish of their fees: pages of YAML, embedded. No code.
        .target(
            name: "PublishedFees", exclude: ["lazada.yaml", "shopee.yaml", "tiktok-shop.yaml"]),
        .target(
            name: "Profiles", dependencies: ["Exports", "Money", "Records", "Tables", "YAML"]),
        .target(
            name: "Intake",
            dependencies: [
                "CSV", "Cryptography", "Money", "Profiles", "Records", "Tables", "XLSX",
            ]
        ),
        // The first version of a page, from a file's header and values. Pure.
        .target(name: "Drafting", dependencies: ["Money", "Profiles", "Records", "Tables"]),

        // From records to discrepancies. Pure, except Ledger.
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "Ledger",
            dependencies: [
                "CSQLite", "Money", "Records", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Fees", dependencies: ["Money", "Records"]),
        .target(name: "Matching", dependencies: ["Money", "Records"]),
        .target(name: "Checks", dependencies: ["Fees", "Money", "Records"]),

        // From discrepancies to paper.
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Workbook", dependencies: ["CXLSXWriter"]),
        .target(
            name: "Reports",
            dependencies: [
                "CSV", "Money", "Records", "Workbook",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),

        // Pictures and PDF of evidence. Pango shapes every script of the markets, Cairo draws it.
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .target(name: "Drawing", dependencies: ["CPangoCairo"]),
        // What platforms take as a claim, and the words of tickets: pages of YAML, embedded.
        .target(name: "EvidencePages", exclude: ["limits", "tickets"]),
        .target(
            name: "Evidence",
            dependencies: ["CSV", "Cryptography", "Drawing", "Money", "Records", "XLSX"]),

        // Invented exports, with planted findings.
        .target(
            name: "Samples",
            dependencies: ["CSV", "Money", "Records", "Tables", "XLSX"]
        ),

        // The one call of Glibc that its own module leaves out: everything written so far is safe.
        .systemLibrary(name: "CSystem"),
        // The run, and its door.
        .target(
            name: "Pipeline",
            dependencies: [
                "CSV", "CSystem", "Checks", "Drafting", "Drawing", "Evidence", "EvidencePages",
                "Fees", "Intake", "Ledger", "Matching", "Money", "Profiles", "PublishedFees",
                "Records", "Reports", "Samples", "Tables", "Workbook", "XLSX", "YAML",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "tieout",
            dependencies: [
                "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Tests: one folder a target, the repository itself, and samples against reports.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(
            name: "FuzzLaws", dependencies: ["CSV", "Money", "Tables", "XLSX"],
            path: "Tests/Fuzz",
            exclude: ["Entry", "Findings", "README.md", "Seeds", "Words", "fuzz.sh"]),
        .testTarget(name: "MoneyTests", dependencies: ["FuzzLaws", "Money", "TestSupport"]),
        .testTarget(name: "TablesTests", dependencies: ["Tables"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records"]),
        .testTarget(name: "CryptographyTests", dependencies: ["Cryptography"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV", "FuzzLaws", "Tables", "TestSupport"]),
        .testTarget(
            name: "XLSXTests",
            dependencies: ["Cryptography", "FuzzLaws", "Tables", "TestSupport", "XLSX"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ProfilesTests",
            dependencies: ["Money", "Profiles", "Records", "Tables", "TestSupport", "YAML"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "CSV", "Intake", "Money", "Profiles", "Records", "Tables", "TestSupport", "XLSX",
            ]),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "Money", "Records", "TestSupport",
                // To make a ledger as an older version left it.
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // The rate learner on invented fee regimes: `make bench-rates`.
        .executableTarget(
            name: "RateBench", dependencies: ["Fees", "Money", "Records", "Samples"],
            path: "Tests/RateBench"),
        .testTarget(
            name: "FeesTests", dependencies: ["Fees", "Money", "RateBench", "Records", "Samples"]),
        .testTarget(name: "MatchingTests", dependencies: ["Matching", "Money", "Records"]),
        .testTarget(
            name: "ChecksTests",
            dependencies: ["Checks", "Fees", "Matching", "Money", "Records"]),
        .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
        .testTarget(
            name: "EvidenceTests",
            dependencies: ["Drawing", "Evidence", "Money", "Records", "TestSupport", "XLSX"],
            exclude: ["Pictures"]),
        .testTarget(name: "WorkbookTests", dependencies: ["TestSupport", "Workbook"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Money", "Records", "Reports", "Tables", "TestSupport", "Workbook", "XLSX",
            ]),
        .testTarget(
            name: "SamplesTests",
            dependencies: ["Money", "Records", "Samples", "Tables", "TestSupport", "XLSX"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Checks", "Evidence", "Fees", "Intake", "Ledger", "Matching", "Money", "Pipeline",
                "Profiles", "Records",
                "Reports", "Samples", "Tables", "TestSupport", "XLSX", "YAML",
            ],
            exclude: ["Drafts"]),
        .testTarget(
            name: "GoldenTests", dependencies: ["Checks", "Pipeline", "Profiles", "TestSupport"]),
        .testTarget(
            name: "DraftingTests", dependencies: ["Drafting", "Profiles", "Tables", "TestSupport"]),
        .testTarget(name: "TidyTests", dependencies: ["TestSupport"]),
        .testTarget(name: "tieoutTests", dependencies: ["TestSupport", "tieout"]),
    ],
    cLanguageStandard: .c2x  // #embed in Exports, PublishedFees, EvidencePages.
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335: write `any`.
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: imports do not leak.
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: import what you use.
        .treatAllWarnings(as: .error),  // SE-0480.
    ]
}
