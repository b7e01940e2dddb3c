/// What the elements of a sheet mean.
enum SheetElement: UInt8 {
    case other
    case sheetData
    case row
    case cell
    case value
    case formula
    /// `is`, around the text of a cell that holds its own.
    case inlineText
    /// `t`, a run of a text.
    case run
    /// `rPh`, how to pronounce a run.
    case hint

    /// The meaning of an element by its name without prefix.
    @inline(__always)
    init(_ name: UnsafeBufferPointer<UInt8>) {
        switch name.count {
        case 1:
            switch name[0] {
            case UInt8(ascii: "c"): self = .cell
            case UInt8(ascii: "v"): self = .value
            case UInt8(ascii: "t"): self = .run
            case UInt8(ascii: "f"): self = .formula
            default: self = .other
            }
        case 2: self = name.isText("is") ? .inlineText : .other
        case 3: self = name.isText("row") ? .row : name.isText("rPh") ? .hint : .other
        case 9: self = name.isText("sheetData") ? .sheetData : .other
        default: self = .other
        }
    }
}
