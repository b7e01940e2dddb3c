"""python-calamine: each row a list of Python values, one row at a time."""

import sys

import python_calamine

sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
rows = sheet.iter_rows()
next(rows)
print(sum(len(row) - row.count("") for row in rows))
