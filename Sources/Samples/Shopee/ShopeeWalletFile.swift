import Money
import Records

/// Writes the balance transaction report of one period: a preamble, then movements, newest first.
struct ShopeeWalletFile {
    let world: ShopeeWorld
    let plan: FilePlan
    /// All movements of the period, those included that somebody cut out afterwards.
    private let movements: [ShopeeMovement]
    private let words: ShopeeWalletWords

    init(world: ShopeeWorld, wallet: [ShopeeMovement], plan: FilePlan) {
        self.world = world
        self.plan = plan
        movements = wallet.filter { plan.span.contains($0.moment.day) }
        words = .words(of: world.market)
    }

    func write(to path: String) throws {
        var workbook = try ShopeeWorkbook(path: path, texts: .shared, application: "Go XLSX")
        try workbook.begin("Transaction Report", part: 1, isAbsolute: false, dimension: nil)
        for (number, cells) in preamble { try workbook.row(number, cells) }
        try workbook.row(Self.headerRow, words.header.map { .text($0) })
        let kept = movements.reversed().filter { !$0.isCut }
        for (place, movement) in kept.enumerated() {
            try workbook.row(Self.headerRow + 1 + place, cells(of: movement))
        }
        try workbook.end()
        try workbook.finish()
    }

    private static let headerRow = 18

    // MARK: Preamble

    /// The platform's own totals: they take a returned withdrawal for another outflow.
    private var preamble: [(number: Int, cells: [ShopeeCell])] {
        let label = words.labels.map { ShopeeCell.text($0) }
        let blank = ShopeeCell.text("")
        let inward = movements.filter { !$0.isMarkedOut }
        let outward = movements.filter(\.isMarkedOut)
        let code = ShopeeCell.text(world.market.currency.code)
        let counted = world.market == .indonesia ? "Mata Uang" : ""
        let count = world.market == .indonesia ? "Jumlah Transaksi" : ""
        let totals = [
            (inward.reduce(Int64(0)) { $0 + $1.amount }, inward.count),
            (outward.reduce(Int64(0)) { $0 - abs($1.amount) }, outward.count),
        ].map { sum, count in
            [blank, blank, blank, number(sum), code, .number(String(count))]
        }
        return [
            (1, [label[0]]), (5, [label[1]]), (6, [label[2], .text(world.id)]),
            (7, [label[3], .text(plan.span.first.description)]),
            (8, [label[4], .text(plan.span.last.description)]),
            (9, [.text("** \(world.timezoneNote)")]),
            (11, [label[5], blank, blank, blank, .text("$"), .text(counted), .text(count)]),
            (12, [label[6]] + totals[0]), (13, [label[7]] + totals[1]), (16, [label[8]]),
        ]
    }

    private func number(_ ticks: Int64) -> ShopeeCell { .number(SampleMoney.shortest(ticks)) }

    // MARK: Movements

    private func cells(of movement: ShopeeMovement) -> [ShopeeCell] {
        let texts = [
            ShopeeText.second(movement.moment), type(of: movement), description(of: movement),
            movement.orderID.isEmpty ? "-" : movement.orderID,
            movement.isMarkedOut ? words.moneyOut : words.moneyIn,
        ]
        var cells = texts.map { ShopeeCell.text($0) }
        cells += [
            number(movement.amount), .text(status(of: movement)), number(movement.balanceAfter),
        ]
        if world.market == .brazil { cells.append(.text("")) }
        return cells
    }

    private func type(of movement: ShopeeMovement) -> String {
        switch movement.kind {
        case .release: words.release
        case .withdrawal, .withdrawalReturn: words.withdrawal
        case .exportProgramme: "Program Ekspor Shopee FLEXI"
        case .topUp: "Pembayaran dengan Saldo Penjual"
        case .adjustment: words.adjustment
        }
    }

    private func description(of movement: ShopeeMovement) -> String {
        switch movement.kind {
        case .release: "\(words.releaseText) #\(movement.orderID)"
        case .withdrawal: words.withdrawal
        case .withdrawalReturn: words.returnText
        case .exportProgramme: "Penghasilan untuk Pesanan Toko Ekspor Shopee FLEXI"
        case .topUp: "Isi Ulang Saldo Iklan/Koin Penjual"
        case .adjustment:
            movement.text.isEmpty ? "\(words.adjustment) \(movement.orderID)" : movement.text
        }
    }

    /// A file that was made before the bank refused still shows the withdrawal under way.
    private func status(of movement: ShopeeMovement) -> String {
        guard let failedOn = movement.failedOn else { return words.done }
        return failedOn < plan.exportDay ? words.failed : words.underWay
    }
}

extension ShopeeWorld {
    /// What stands in the note above the wallet's summary.
    fileprivate var timezoneNote: String { market.timezone }
}
