package import Tables

extension SheetRowSource {
    package var readingNotes: [ReadingNote] {
        SheetNotes.Kind.allCases.compactMap { kind in
            let found = notes[kind]
            guard found.count > 0 else { return nil }
            return ReadingNote(kind.reading, count: found.count, firstPlace: found.cell(of: kind))
        }
    }
}

extension SheetNotes.Kind {
    fileprivate var reading: ReadingNote.Kind {
        switch self {
        case .formulaWithoutValue: .formulaWithoutValue
        case .impossibleDate: .impossibleDate
        case .cellOutsideSheet: .cellOutsideSheet
        case .forbiddenCharacter: .forbiddenCharacter
        }
    }
}

extension SheetNotes.Count {
    /// The first place, where that is a cell and not a part of the archive.
    fileprivate func cell(of kind: SheetNotes.Kind) -> String {
        kind == .forbiddenCharacter ? "" : firstPlace
    }
}
