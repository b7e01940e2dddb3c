/// What is compared with what; each reader is a script of Benchmarks/competitors.
struct Catalogue {
    static let rows = 300_000
    static let columns = 30
    /// Twenty of the sixty, some side by side and some alone, as a profile needs them.
    static let columnsOfAProfile = "A,D-F,H-K,N-P,S,T,Y,AD,AE,AH,AI,AL,BD"

    var options: Options

    /// Each kind of input with those who read it.
    var comparisons: [Comparison] {
        [
            comparison("shared", "Workbook, shared strings", "shared.xlsx", workbookSubjects),
            comparison("inline", "Workbook, inline strings", "inline.xlsx", workbookSubjects),
            comparison("csv", "CSV", "settlement.csv", csvSubjects),
            comparison(
                "columns", "20 of 60 columns of a workbook of 50,000 rows", "orders.xlsx",
                columnSubjects),
        ]
    }

    /// The path of a generated file.
    func input(_ file: String) -> String { "\(options.folder)/inputs/\(file)" }

    private func comparison(
        _ name: String, _ title: String, _ file: String, _ subjects: (String) -> [Subject]
    ) -> Comparison {
        Comparison(name: name, title: title, file: file, subjects: subjects(file))
    }

    private func workbookSubjects(_ file: String) -> [Subject] {
        [
            tieout(file),
            reader("polars + fastexcel", "polars_workbook", file, .rival),
            reader("polars + fastexcel, all as text", "polars_text_workbook", file, .rival),
            reader("python-calamine", "calamine_workbook", file, .rival),
            reader("openpyxl, read-only", "openpyxl_workbook", file, .rival, isSlow: true),
            reader("pandas with python-calamine", "pandas_workbook", file, .other, isSlow: true),
            Subject(name: "unzip -p", role: .floor, command: ["unzip", "-p", input(file)]),
            Subject(name: "zlib alone", role: .floor, command: script("inflate", file)),
        ]
    }

    private func csvSubjects(_ file: String) -> [Subject] {
        [
            tieout(file),
            reader("polars, one thread, all as text", "polars_csv", file, .rival),
            reader("pyarrow, one thread, all as text", "pyarrow_csv", file, .other),
            reader("DuckDB, one thread, all as text", "duckdb_csv", file, .other),
            reader("Python csv", "python_csv", file, .other),
            reader("pandas, all as text", "pandas_csv", file, .other),
            Subject(
                name: "import polars, nothing read", role: .floor,
                command: script("startup", file)),
            Subject(name: "wc -l", role: .floor, command: ["wc", "-l", input(file)]),
            Subject(name: "cat", role: .floor, command: ["cat", input(file)]),
        ]
    }

    private func columnSubjects(_ file: String) -> [Subject] {
        let all = tieout(file)
        let some = Subject(
            name: "tieout cat --columns, 20 of 60", role: .other,
            command: all.command + ["--columns", Self.columnsOfAProfile])
        let unzip = Subject(name: "unzip -p", role: .floor, command: ["unzip", "-p", input(file)])
        return [all, some, unzip]
    }

    private func tieout(_ file: String) -> Subject {
        Subject(name: "tieout cat", role: .tieout, command: [options.tieout, "cat", input(file)])
    }

    private func reader(
        _ name: String, _ script: String, _ file: String, _ role: Subject.Role,
        isSlow: Bool = false
    ) -> Subject {
        Subject(
            name: name, role: role, command: self.script(script, file),
            prints: "\(Self.rows * Self.columns)", isSlow: isSlow)
    }

    private func script(_ name: String, _ file: String) -> [String] {
        [options.python, "-B", "Benchmarks/competitors/\(name).py", input(file)]
    }
}
