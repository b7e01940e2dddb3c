import Money
import Records
import Workbook

/// A cell's value with the look that its kind has in every sheet.
struct StyledCell {
    let value: CellValue
    var style = CellStyle.plain

    static let empty = StyledCell(value: .empty)

    static func text(_ text: String) -> StyledCell {
        text.isEmpty ? .empty : StyledCell(value: .text(text))
    }

    static func currency(_ currency: Currency) -> StyledCell { .indented(currency.code) }

    /// Text that stands right of a number.
    static func indented(_ text: String) -> StyledCell {
        StyledCell(value: .text(text), style: CellStyle { $0.isIndented = true })
    }

    static func wrapped(_ text: String) -> StyledCell {
        StyledCell(value: .text(text), style: CellStyle { $0.isWrapped = true })
    }

    static func bold(_ text: String) -> StyledCell {
        StyledCell(value: .text(text), style: CellStyle { $0.isBold = true })
    }

    static func count(_ count: Int) -> StyledCell {
        StyledCell(value: .integer(count), style: CellStyle { $0.numberFormat = "#,##0" })
    }

    static func day(_ day: Day?) -> StyledCell {
        guard let day else { return .empty }
        return StyledCell(
            value: .day(number: Int(day.number)),
            style: CellStyle {
                $0.numberFormat = "yyyy-mm-dd"
                $0.isLeftAligned = true
            })
    }

    /// A number with the decimals of its currency; red where it is negative.
    static func amount(_ amount: Amount?) -> StyledCell {
        guard let amount else { return .empty }
        var decimals = 4
        var unscaled = amount.ticks
        while decimals > amount.currency.decimals, unscaled.isMultiple(of: 10) {
            unscaled /= 10
            decimals -= 1
        }
        let digits = decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
        return StyledCell(
            value: .decimal(unscaled: unscaled, decimals: decimals),
            style: CellStyle {
                $0.numberFormat = "\(digits);[Red]-\(digits);\(digits)"
                $0.isRightAligned = true
            })
    }

    /// An amount, or a dash where there is none, so that the eye finds the money.
    static func amountOrDash(_ amount: Amount) -> StyledCell {
        guard amount.isZero else { return .amount(amount) }
        return StyledCell(value: .text("–"), style: CellStyle { $0.isRightAligned = true })
    }

    /// An amount that should be zero; it stands out where it is not.
    static func remainder(_ amount: Amount) -> StyledCell {
        var cell = Self.amount(amount)
        guard !amount.isZero else { return cell }
        cell.style.isBold = true
        cell.style.fillColour = Palette.alarmFill
        return cell
    }

    static func rate(_ rate: Rate?) -> StyledCell {
        guard let rate else { return .empty }
        return StyledCell(
            value: .decimal(unscaled: rate.parts, decimals: 8),
            style: CellStyle { $0.numberFormat = "0.00##%" })
    }

    /// A severity in its colours; another word may stand for it.
    static func severity(_ severity: Severity, _ word: String? = nil) -> StyledCell {
        StyledCell(
            value: .text(word ?? severity.rawValue),
            style: CellStyle {
                $0.fillColour = Palette.fill(severity)
                $0.textColour = Palette.text(severity)
                $0.isBold = severity <= .high
            })
    }

    /// A text that leads to a row of another sheet.
    static func link(_ text: String, sheet: String, row: Int) -> StyledCell {
        StyledCell(
            value: .link(text: text, sheet: sheet, row: row),
            style: CellStyle { $0.textColour = Palette.link })
    }

    /// Lines that wrapped text takes in a column of so many characters; a spreadsheet does not
    /// reckon them itself for a file that it did not write.
    func lineCount(width: Int) -> Int {
        guard style.isWrapped, case .text(let text) = value else { return 1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
    }

    static let headerStyle = CellStyle {
        $0.isBold = true
        $0.isWrapped = true
        $0.fillColour = Palette.headerFill
        $0.hasBottomLine = true
    }
    static let titleStyle = CellStyle {
        $0.isBold = true
        $0.size = 16
    }
    static let noteStyle = CellStyle { $0.textColour = Palette.note }
}
