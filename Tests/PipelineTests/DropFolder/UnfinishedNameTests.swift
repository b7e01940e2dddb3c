import Testing

@testable import Pipeline

/// Names alone say that some files are not for Tieout, or not yet.
struct UnfinishedNameTests {
    @Test(arguments: [
        "orders.xlsx.part", "orders.csv.partial", "orders.TMP", "orders.xlsx.crdownload",
        "orders.xlsx.download", "~$orders.xlsx", ".orders.csv", ".~lock.orders.xlsx#",
        ".syncthing.orders.csv.tmp", "orders.csv~", "orders.csv.filepart", "Thumbs.db",
        "desktop.ini", ".orders.csv.Xk29aQ",
    ])
    func `a file that is not finished or no export is left alone`(name: String) {
        #expect(UnfinishedName.matches(name))
    }

    @Test(arguments: [
        "orders.xlsx", "part.csv", "my.part.csv", "tmp", "~orders.csv", "-orders.csv",
        "orders.csv.1", "download.xlsx",
    ])
    func `other names are files like any`(name: String) {
        #expect(!UnfinishedName.matches(name))
    }
}
