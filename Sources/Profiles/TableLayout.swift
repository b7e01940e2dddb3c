package import Money
package import Records

/// One table of an export: its columns, and how its cells are read.
package struct TableLayout: Sendable {
    /// What the rows of a table become.
    package enum Rows: String, Sendable, CaseIterable {
        case orders
        case settlement
        case wallet
        case bank
        case returns
        case unsettled
        case failedDelivery = "failed-delivery"
        /// Figures that the main table holds too, row by row: control totals.
        case control
    }

    package var rows: Rows
    /// In words, for messages: `wallet sheet`.
    package var title: String
    package var columns = ColumnTable()
    /// Fields and components that tell this table from all others.
    package var anchors: [String] = []
    /// How many of the anchors a header must have.
    package var anchorsMin = 0
    /// Fields, components and headers that only another table of the same look has.
    package var excluded: [String] = []
    /// Fields and components without which a file is refused; `a/b` is either of two.
    package var required: [String] = []
    /// 1, or more where rows of groups stand above the names of the columns.
    package var headerRowCount = 1
    /// How the row below the header begins where it explains the columns.
    package var explanationStart: String?
    /// Rows are read where each of these fields holds one of the words; others repeat them.
    package var only: [Field: Set<String>] = [:]
    /// First texts of rows below the table: totals and remarks.
    package var footers: Set<String> = []

    package var rowTypes = RowTypeTable()
    package var statuses = StatusTable()
    package var walletKinds = WordTable()
    package var walletStates = WordTable()
    package var releaseStates = WordTable()

    package var namedAmounts: [NamedAmount] = []
    package var feeNames = FeeNames()
    package var sums = SumRule()
    /// Fields that the export writes with the other sign than the seller's.
    package var reversedFields: Set<Field> = []
    /// True where a repeated money header is another amount of the same component.
    package var addsRepeatedColumns = false

    package var spelling = Spelling()
    package var textPatterns: [Field: TextPattern] = [:]

    init(rows: Rows, title: String) {
        self.rows = rows
        self.title = title
    }

    /// The binding of a header where the table takes it for its own.
    func binding(_ header: HeaderRow) -> HeaderBinding? {
        guard header.filledCount >= anchorsMin, anchorsMin > 0 else { return nil }
        let binding = HeaderBinding(header, to: columns, marksPersonal: false)
        // Few headers get any further: what follows looks at every column again.
        guard anchors.count(where: { binding.index(named: $0) != nil }) >= anchorsMin else {
            return nil
        }
        let isExcluded = excluded.contains { name in
            binding.index(named: name) != nil
                || binding.index(ofHeader: [HeaderText.normalized(name)]) != nil
        }
        return isExcluded ? nil : HeaderBinding(header, to: columns)
    }

    /// The required columns that a header lacks, by their first headers in its language.
    func missing(in binding: HeaderBinding) -> [String] {
        required.map { $0.split(separator: "/").map(String.init) }
            .filter { names in names.allSatisfy { binding.index(named: $0) == nil } }
            .map { names in columns.header(named: names[0], in: binding.language) }
    }
}

/// An amount column whose meaning other columns of the row name, as in exports with one fee a row.
package struct NamedAmount: Hashable, Sendable {
    /// A column by a field's name or by any of its headers, normalized.
    package enum Column: Hashable, Sendable {
        case field(Field)
        case headers(Set<String>)
    }

    package var amount: Column
    /// Columns whose texts together name the amount, the group first.
    package var names: [Column] = []
    /// The component of amounts without a name.
    package var fallback: MoneyColumn?
    /// True where the export writes it with the other sign than the seller's.
    package var isReversed = false
}

/// Which components make up sales, refunds and what fees are taken of.
package struct SumRule: Hashable, Sendable {
    package var sales: [ComponentID] = []
    package var refunds: [ComponentID] = []
    /// Sales and refunds in one, for files that do not list refunds apart.
    package var netSales: [ComponentID] = []
    package var customerPayment: [ComponentID] = []
    package var platformDiscount: [ComponentID] = []
}

/// How the cells of a table spell amounts, days and IDs.
package struct Spelling: Hashable, Sendable {
    /// Which order IDs are accepted.
    package enum IDs: String, Hashable, Sendable, CaseIterable {
        case digits
        /// Letters and digits too, such as `260812ABCD1234`.
        case text
        /// Such texts that begin with the day on which the order was created, as `yyMMdd`.
        case dated
    }

    /// The decimal mark of every file; nil where the file itself tells it.
    package var decimalMark: AmountGrammar.DecimalMark?
    /// Texts around the digits of an amount that say nothing, such as `Rp` and `$`.
    package var marks: [String] = []
    /// How amounts with more decimals than their currency has are rounded; nil: they are refused.
    package var rounding: Rounding?
    package var isMonthFirst: Bool?
    package var ids = IDs.digits

    init() {}
}

/// A field that some rows have only inside a text.
package struct TextPattern: Hashable, Sendable {
    /// Normalized headers of the columns that are searched, in order.
    package var headers: [Set<String>]
    /// A regular expression; its first group, or all that it matches, is the field.
    package var pattern: String
}
