"""peers.py READER FILE STORE: reads the file as READER does and prints how many rows it found."""

import sys

NUMBERS = {
    "Declared Unit PRICE",
    "ASSD QTY",
    "ASSD UNIT PRICE",
    "ASSESSED IMPORT VALUE RS",
    "Customs Duty PAID",
    "Sales Tax PAID",
    "Income Tax PAID",
    "Additional Custom Duty PAID",
    "ADD SALES TAX PAID",
    "REG.DUTY PAID",
    "GST PAID",
    "Total",
}


def names(file):
    import csv

    with open(file, newline="", encoding="utf-8-sig") as text:
        return next(csv.reader(text))


def duckdb(file, store):
    import duckdb

    types = {n: "DECIMAL(20,4)" if n in NUMBERS else "VARCHAR" for n in names(file)}
    with duckdb.connect(store) as connection:
        query = "CREATE TABLE item AS SELECT * FROM read_csv(?, header = true, columns = ?)"
        connection.execute(query, [file, types])
        return connection.execute("SELECT count(*) FROM item").fetchone()[0]


def pandas(file, store):
    import sqlite3

    import pandas

    frame = pandas.read_csv(file, dtype={n: "str" for n in names(file) if n not in NUMBERS})
    with sqlite3.connect(store) as connection:
        frame.to_sql("item", connection, index=False, chunksize=50_000)
    return len(frame)


def calamine(file, _):
    import python_calamine

    sheet = python_calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0)
    return sum(1 for _ in sheet.iter_rows()) - 1


def openpyxl(file, _):
    import openpyxl

    sheet = openpyxl.load_workbook(file, read_only=True).worksheets[0]
    return sum(1 for _ in sheet.iter_rows(values_only=True)) - 1


if __name__ == "__main__":
    readers = {reader.__name__: reader for reader in (duckdb, pandas, calamine, openpyxl)}
    print(readers[sys.argv[1]](*sys.argv[2:]))
