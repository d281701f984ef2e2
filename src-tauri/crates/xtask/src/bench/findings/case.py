"""Writes an invented case of 2,000 items and 300 findings into the working folder.

Rates, codes and exchange rates are those of the demo package (its folder is the first argument), so
that the recorded levies agree with the recomputed ones.
"""

import csv
import datetime
import json
import pathlib
import random
import sys
from decimal import ROUND_HALF_UP, Decimal

ITEMS, FINDINGS, CHANGES = 2000, 300, 7
LEVIES = ("CD", "ACD", "RD", "ST", "AST", "IT")
RATES = {
    "4821.9000": (10, 0, 0, 18, 3, "5.5"),
    "8481.8090": (20, 4, 0, 18, 3, "5.5"),
    "8414.5190": (20, 4, 15, 18, 3, "5.5"),
    "3904.2200": (10, 0, 0, 18, 3, "5.5"),
    "7318.1590": (20, 4, 5, 18, 3, "5.5"),
    "8544.4990": (20, 4, 10, 18, 3, "5.5"),
}
HEADER = (
    "GD_NO_Complete,NTN,IMPORTER NAME,HS CODE,ITEM DESCRIPTION,Declared Unit PRICE,ORIGIN COUNTRY,ASSD QTY,ASSD UNIT,"
    "ASSD UNIT PRICE,ASSD CURR,ASSESSED IMPORT VALUE RS,Customs Duty PAID,Sales Tax PAID,Income Tax PAID,"
    "Additional Custom Duty PAID,ADD SALES TAX PAID,REG.DUTY PAID,GST PAID,Total,SRO"
).split(",")


def whole(amount):
    return int(Decimal(amount).quantize(Decimal(1), ROUND_HALF_UP))


def exchange(folder):
    with open(folder / "exchange_rate.csv", newline="") as file:
        return [row for row in csv.DictReader(file) if row["currency"] == "USD"]


def rate_on(rows, day):
    for row in rows:
        if row["valid_from"] <= day and (not row["valid_to"] or day <= row["valid_to"]):
            return Decimal(row["rate_pkr"]) / Decimal(row["per_units"])
    return None


def levies(value, rates):
    cd, acd, rd, st, ast, it = (Decimal(rate) / 100 for rate in rates)
    duties = [whole(value * cd), whole(value * acd), whole(value * rd)]
    base = value + sum(duties)
    taxes = [whole(base * st), whole(base * ast)]
    return [*duties, *taxes, whole((base + sum(taxes)) * it)]


def declarations(rows, chance):
    start = datetime.date(2025, 7, 2)
    days = [(start + datetime.timedelta(days=n)).isoformat() for n in range(270)]
    days = [day for day in days if rate_on(rows, day)]
    lines, items, paid = [], [], []
    while len(lines) < ITEMS:
        day = chance.choice(days)
        shown = datetime.date.fromisoformat(day).strftime("%d-%m-%Y")
        number = f"KAPE-HC-{10000 + len(paid)}-{shown}"
        paid.append((number, day))
        for place in range(1, min(chance.randint(1, 4), ITEMS - len(lines)) + 1):
            code = chance.choice(list(RATES))
            quantity, price = chance.randint(100, 20000), Decimal(chance.randint(50, 900)) / 100
            value = whole(quantity * price * rate_on(rows, day) * Decimal("1.0201"))
            cd, acd, rd, st, ast, it = levies(value, RATES[code])
            unit = "NO" if code == "8414.5190" else "KG"
            lines.append([number, "1234567-8", "Invented Trading (Pvt) Ltd", code, f"INVENTED GOODS {len(lines) % 97}", price, "CN",
                          quantity, unit, price, "USD", value, cd, st, it, acd, ast, rd, "", cd + acd + rd + st + ast + it, ""])
            items.append((number, place, code, quantity, price))
    return lines, items, paid


def change(kind, item):
    number, place, code, quantity, price = item
    found = {
        "value": {"unit_price": str(price + Decimal("0.37"))},
        "quantity": {"quantity": str(quantity + 50)},
        "classification": {"pct": "8544.4990" if code == "8414.5190" else "8414.5190"},
    }
    return {"gd": number, "gd_item": place, **found[kind]}


def main():
    chance = random.Random(7)
    lines, items, paid = declarations(exchange(pathlib.Path(sys.argv[1])), chance)
    with open("extract.csv", "w", newline="") as file:
        csv.writer(file).writerows([HEADER, *lines])
    with open("payments.csv", "w", newline="") as file:
        csv.writer(file).writerows([["gd", "payment_date"], *paid])
    findings = []
    for nth in range(FINDINGS):
        kind = chance.choice(["value", "classification", "quantity"])
        changes = [change(kind, item) for item in chance.sample(items, CHANGES)]
        findings.append({"id": f"F{nth + 1:03}", "kind": kind, "rule": "32(2)", "title": f"finding {nth + 1}", "changes": changes})
    pathlib.Path("facts.json").write_text(json.dumps({"findings": findings}))


main()
