"""The parts of a workbook around its rows, as a spreadsheet program writes them."""

import columns

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

SHEET_FOOT = "</sheetData></worksheet>"


def column_letters(number):
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def row_template(kinds, text_cell):
    """One row with `#` for its number and `%s` for each value."""
    shapes = {
        columns.TEXT: text_cell,
        columns.NUMBER: '<c r="{column}#"><v>%s</v></c>',
        columns.DATE: '<c r="{column}#" s="1"><v>%s</v></c>',
    }
    cells = [
        shapes[kind].format(column=column_letters(number)) for number, kind in enumerate(kinds, 1)
    ]
    return f'<row r="#" spans="1:{len(kinds)}">' + "".join(cells) + "</row>"


def sheet_head(rows, width):
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}">'
        f'<dimension ref="A1:{column_letters(width)}{rows}"/><sheetData>'
    )


def strings_head(uses, count):
    return f'{_HEAD}<sst xmlns="{_MAIN}" count="{uses}" uniqueCount="{count}">'


def small_parts(shared):
    """Name and text of everything but the sheet and the shared strings."""
    kinds = [
        ("worksheet", "worksheets/sheet1.xml", "worksheet"),
        ("styles", "styles.xml", "styles"),
    ]
    if shared:
        kinds.append(("sharedStrings", "sharedStrings.xml", "sharedStrings"))
    overrides = "".join(
        f'<Override PartName="/xl/{path}" ContentType="{_TYPE}.{kind}+xml"/>'
        for _, path, kind in [("workbook", "workbook.xml", "sheet.main"), *kinds]
    )
    relationships = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{path}"/>'
        for number, (kind, path, _) in enumerate(kinds, 1)
    )
    return [
        ("[Content_Types].xml",
         f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
         f'<Default Extension="rels" ContentType="application/'
         f'vnd.openxmlformats-package.relationships+xml"/>'
         f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'),
        ("_rels/.rels",
         f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
         f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml",
         f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
         f'<sheet name="Settlement" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels",
         f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relationships}'
         f'</Relationships>'),
        ("xl/styles.xml",
         f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
         '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
         '<fills count="2"><fill><patternFill patternType="none"/></fill>'
         '<fill><patternFill patternType="gray125"/></fill></fills>'
         '<borders count="1"><border/></borders>'
         '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
         '</cellStyleXfs>'
         '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
         '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
         '</cellXfs></styleSheet>'),
    ]
