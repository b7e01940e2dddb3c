// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    targets: [.executableTarget(name: "benchmarks")]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335: write `any`.
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: imports do not leak.
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: import what you use.
        .treatAllWarnings(as: .error),  // SE-0480.
    ]
}
