package import Tables

extension TableFile {
    /// The first rows of a sheet that hold a value.
    package func firstRows(
        of index: Int, count: Int, name: String
    ) throws(IntakeError) -> [Row] {
        var cursor = try cursor(index, name: name)
        try cursor.look(at: count)
        return cursor.head
    }
}
