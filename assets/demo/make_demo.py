#!/usr/bin/env python3
"""Writes the demo: one importer's worked case and a background of other importers.

Everything is invented: names, declarations, tariff, exchange and interest rates, prices. The case is
the worked example that the tests compare figure by figure; none of it is reference data of any
country. Deterministic: the same bytes at every run. Standard library only."""
import csv, io, json, os, random
from datetime import date, timedelta
from decimal import Decimal as D, ROUND_HALF_UP

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ("GD_NO_Complete,NTN,IMPORTER NAME,HS CODE,ITEM DESCRIPTION,Declared Unit PRICE,ORIGIN COUNTRY,ASSD QTY,ASSD UNIT,"
        "ASSD UNIT PRICE,ASSD CURR,ASSESSED IMPORT VALUE RS,Customs Duty PAID,Sales Tax PAID,Income Tax PAID,"
        "Additional Custom Duty PAID,ADD SALES TAX PAID,REG.DUTY PAID,GST PAID,Total,SRO").split(",")
whole = lambda x: int(D(x).quantize(D(1), ROUND_HALF_UP))
LOADED = D("1.01") * D("1.01")


def levies(value, rates):
    part = lambda base, code: whole(base * D(rates.get(code, "0")) / 100)
    a = {c: part(D(value), c) for c in ("CD", "ACD", "RD")}
    base = value + sum(a.values())
    a["ST"], a["AST"] = part(D(base), "ST"), part(D(base), "AST")
    a["IT"] = part(D(base + a["ST"] + a["AST"]), "IT")
    return a


def rates(cd, acd, rd, st="18", ast="3", it="5.5"):
    return dict(CD=cd, ACD=acd, RD=rd, ST=st, AST=ast, IT=it)


LINES = {  # code: unit, rates, (descriptions), price
    "4821.9000": ("KG", rates("10", "0", "0"), ("PLAIN PAPER LABELS WHITE", "SELF ADHESIVE BLANK LABELS ROLLS"), "2.55"),
    "4821.1090": ("KG", rates("20", "4", "10"), ("PRINTED PAPER LABELS", "PRINTED STICKERS FOR CARTONS"), "2.60"),
    "8481.8090": ("KG", rates("20", "4", "0"), ("BRASS TAPS AND VALVES", "GATE VALVES BRASS"), "3.25"),
    "8414.5190": ("NO", rates("20", "4", "15"), ("PEDESTAL FAN 16 INCH", "PEDESTAL FAN 18 INCH"), "8.60"),
    "3904.2200": ("KG", rates("10", "0", "0"), ("PVC COMPOUND PLASTICISED", "PVC GRANULES PLASTICISED"), "1.15"),
    "7318.1590": ("KG", rates("20", "4", "5"), ("MACHINE SCREWS ASSORTED", "HEXAGON BOLTS STEEL"), "1.30"),
    "8544.4990": ("KG", rates("20", "4", "10"), ("INSULATED CABLE PVC", "COPPER CABLE INSULATED"), "2.90"),
    "8504.4090": ("NO", rates("15", "2", "0"), ("STATIC CONVERTER CHARGERS", "POWER ADAPTERS"), "1.60"),
}
CASE = [  # gd, fx, code, description, qty, unit, price, origin, claim, rates
    ("KAPE-HC-10421-04-08-2025", "283.20", "4821.9000", "SELF ADHESIVE PRINTED LABELS IN ROLLS", 8400, "KG", "2.35", "CN", "", None),
    ("KAPE-HC-10421-04-08-2025", "283.20", "8481.8090", "BRASS TAPS AND VALVES", 5200, "KG", "3.10", "CN", "", None),
    ("KAPE-HC-10421-04-08-2025", "283.20", "8414.5190", "PEDESTAL FAN 16 INCH", 3600, "NO", "6.20", "CN", "", None),
    ("KAPW-HC-18877-22-09-2025", "281.90", "3904.2200", "PVC COMPOUND PLASTICISED", 24000, "KG", "1.12", "TH", "CONC-A", rates("5", "0", "0", ast="0", it="1")),
    ("KAPW-HC-18877-22-09-2025", "281.90", "4821.9000", "PRINTED LABELS FOR BOTTLES", 5150, "KG", "2.35", "CN", "", None),
    ("KAPW-HC-18877-22-09-2025", "281.90", "7318.1590", "MACHINE SCREWS ASSORTED", 7300, "KG", "1.28", "CN", "", None),
    ("KAPE-HC-22310-11-11-2025", "281.05", "4821.9000", "PRINTED SHRINK LABELS", 6900, "KG", "2.10", "CN", "", None),
    ("KAPE-HC-22310-11-11-2025", "281.05", "8414.5190", "PEDESTAL FAN 18 INCH", 2750, "NO", "6.20", "CN", "", None),
    ("KAPE-HC-22310-11-11-2025", "281.05", "3904.2200", "PVC COMPOUND PLASTICISED", 18000, "KG", "1.10", "TH", "CONC-A", rates("5", "0", "0", ast="0", it="1")),
    ("KPPI-HC-30561-15-01-2026", "280.40", "8544.4990", "INSULATED CABLE PVC", 9600, "KG", "2.85", "CN", "", None),
    ("KPPI-HC-30561-15-01-2026", "280.40", "8504.4090", "STATIC CONVERTER CHARGERS", 12500, "NO", "1.45", "CN", "CPFTA", rates("0", "2", "0")),
    ("KAPW-HC-2204-03-08-2020", "168.30", "4821.9000", "PRINTED LABELS", 4000, "KG", "2.05", "CN", "", rates("11", "2", "0", st="17")),
]
PAID = {"KAPE-HC-10421-04-08-2025": "2025-08-06", "KAPW-HC-18877-22-09-2025": "2025-09-23",
        "KAPE-HC-22310-11-11-2025": "2025-11-13", "KPPI-HC-30561-15-01-2026": "2026-01-16", "KAPW-HC-2204-03-08-2020": "2020-08-04"}
IMPORTER = ("1234567-8", "Crescent Home Appliances (Pvt) Ltd")


def row(gd, who, code, text, qty, unit, price, fx, origin, claim, rate, drop=()):
    value = whole(D(qty) * D(price) * D(fx) * LOADED)
    a = levies(value, rate)
    for code_dropped in drop:
        a[code_dropped] = 0
    return [gd, who[0], who[1], code, text, price, origin, qty, unit, price, "USD", value, a["CD"], a["ST"], a["IT"], a["ACD"],
            a["AST"], a["RD"], "", sum(a.values()), claim]


def put(name, head, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as file:
        file.write(out.getvalue())


def weekly_rates():
    """A rate per week; weeks of the case carry the rates of the case."""
    fixed = {date(2025, 8, 4): "283.20", date(2025, 9, 22): "281.90", date(2025, 11, 10): "281.05", date(2026, 1, 12): "280.40"}
    day, table = date(2025, 1, 27), []
    while day <= date(2026, 3, 30):
        drift = D("284.60") - D((day - date(2025, 1, 27)).days) * D("0.012")
        table.append((day, D(fixed.get(day, str(drift.quantize(D("0.01")))))))
        day += timedelta(7)
    return table


def background(weeks):
    rng = random.Random(20260131)
    first = ("Al-Noor", "Bolan", "Chenab", "Darya", "Eastern", "Faraz", "Gulshan", "Hamza", "Indus", "Jasmine", "Karim", "Lasani", "Mehran",
             "Noble", "Ocean", "Pamir", "Qamar", "Ravi", "Sahil", "Tariq", "United", "Valley", "Wadi", "Zamzam")
    last = ("Traders", "Industries (Pvt) Ltd", "Enterprises", "Impex")
    people = [(f"{2100000 + 7919 * n % 900000:07d}-{n % 10}", f"{name} {last[n % 4]}") for n, name in enumerate(first)]
    rows, serial = [], 30000
    for n in range(190):
        who = people[min(int(rng.expovariate(0.16)), len(people) - 1)]
        day = date(2025, 2, 10) + timedelta(rng.randrange(355))
        fx = max((w for w in weeks if w[0] <= day), key=lambda w: w[0])[1]
        serial += rng.randrange(3, 90)
        gd = f"{rng.choice(('KAPE', 'KAPW', 'KPPI'))}-HC-{serial}-{day:%d-%m-%Y}"
        for _ in range(rng.randrange(1, 5)):
            code = rng.choice(list(LINES))
            unit, rate, texts, price = LINES[code]
            spread = D(str(round(rng.gauss(1.0, 0.06), 4)))
            low = who == people[2] and code in ("8481.8090", "7318.1590")
            asked = (D(price) * max(spread, D("0.8")) * (D("0.62") if low else 1)).quantize(D("0.01"))
            origin = rng.choice(("CN", "CN", "CN", "TH", "AE"))
            drop, claim, used = (), "", rate
            if who == people[5] and rate["ACD"] != "0" and rng.random() < .3:
                drop = ("ACD",)
            if who == people[7] and code == "7318.1590":
                claim = "CONC-A"
            if who == people[9] and code == "8544.4990":
                used = dict(rate, CD="11")
            rows.append(row(gd, who, code, rng.choice(texts), rng.randrange(8, 160) * 100 // 10, unit, str(asked), str(fx), origin, claim, used, drop))
    return rows


def reference(weeks):
    open_, start = "", "2018-07-01"
    put("reference/pct_tariff.csv", "edition,pct,description,unit,cd_rate,specific_rate,valid_from,valid_to".split(","),
        [("2017", "4821.9000", "OTHER PAPER LABELS", "KGM", "11", "", start, "2021-12-31"), ("2017", "4821.1090", "PRINTED PAPER LABELS", "KGM", "20", "", start, "2021-12-31")]
        + [("2022", code, text[0], {"KG": "KGM", "NO": "C62"}[unit], rate["CD"], "", "2022-01-01", open_) for code, (unit, rate, text, _) in LINES.items()])
    put("reference/levy_rate.csv", "levy,selector_kind,selector,importer_status,rate,valid_from,valid_to,legal_ref".split(","), [
        ("ACD", "slab", "10", "", "0", "2022-01-01", open_, "Demo"), ("ACD", "slab", "15", "", "2", "2022-01-01", open_, "Demo"),
        ("ACD", "slab", "20", "", "4", "2022-01-01", open_, "Demo"), ("ACD", "slab", "11", "", "2", start, "2021-12-31", "Demo"),
        ("ACD", "slab", "20", "", "6", start, "2021-12-31", "Demo"), ("RD", "pct", "48211090", "", "10", start, open_, "Demo"),
        ("RD", "pct", "84145190", "", "15", "2022-01-01", open_, "Demo"), ("RD", "pct", "73181590", "", "5", "2022-01-01", open_, "Demo"),
        ("RD", "pct", "85444990", "", "10", "2022-01-01", open_, "Demo"), ("ST", "all", "", "", "17", start, "2022-06-30", "Demo"),
        ("ST", "all", "", "", "18", "2022-07-01", open_, "Demo"), ("AST", "all", "", "", "3", start, open_, "Demo"), ("IT", "all", "", "", "5.5", start, open_, "Demo")])
    put("reference/sro.csv", "sro_key,title,kind,aliases,valid_from,valid_to".split(","),
        [("CONC-A", "Concession A: own use by an industrial undertaking", "SRO", "", start, open_), ("CPFTA", "Free trade preference", "FTA", "", start, open_)])
    put("reference/sro_scope.csv", "sro_key,serial,pct_prefix,cd,acd,rd,st,ast,it,valid_from,valid_to".split(","),
        [("CONC-A", "1", "3904.2200", "5", "", "", "", "0", "1", "2025-07-01", "2026-06-30")])
    put("reference/fta_rate.csv", "agreement,sro_key,pct,origin,cd,acd,rd,valid_from,valid_to".split(","),
        [("CPFTA", "CPFTA", "8504.4090", "CN", "0", "2", "0", start, open_)])
    put("reference/valuation_ruling.csv", "vr_no,item,pct,unit,origin_group,price_fc,currency,valid_from,valid_to,superseded_by".split(","),
        [("VR-DEMO-1", "Pedestal fans", "8414.5190", "NO", "ANY", "8.20", "USD", "2025-01-01", open_, "")])
    put("reference/origin_group.csv", ("origin_group", "origin"), [])
    put("reference/third_schedule.csv", "pct_prefix,valid_from,valid_to".split(","), [])
    put("reference/st_exclusions.csv", "pct_prefix,reason,valid_from,valid_to".split(","), [])
    rate_rows = [("USD", "1", "168.30", "2020-08-03", "2020-08-09")]
    rate_rows += [("USD", "1", str(rate), str(day), str(day + timedelta(6))) for day, rate in weeks]
    put("reference/exchange_rate.csv", "currency,per_units,rate_pkr,valid_from,valid_to".split(","), rate_rows)
    put("reference/keyword_rule.csv", "rule_id,pct_prefix,must,must_not,suggest_pct,valid_from,valid_to".split(","),
        [("K01", "4821.9000", "", "PRINTED", "4821.1090", start, open_)])
    put("reference/uom.csv", "code,rec20,base,factor_to_base".split(","),
        [("KG", "KGM", "KGM", "1"), ("KGM", "KGM", "KGM", "1"), ("NO", "C62", "C62", "1"), ("C62", "C62", "C62", "1")])
    put("reference/country.csv", "code,name,aliases".split(","), [("AE", "UNITED ARAB EMIRATES", "UAE"), ("CN", "CHINA", ""), ("TH", "THAILAND", "")])
    put("reference/currency.csv", "code,numeric,name,per_units".split(","), [("USD", "840", "US dollar", "1")])
    put("reference/office.csv", "code,name,region,valid_from,valid_to".split(","),
        [(c, n, "PK-SOUTH", "2010-01-01", "") for c, n in (("KAPE", "Karachi Appraisement East"), ("KAPW", "Karachi Appraisement West"), ("KPPI", "Port Qasim"))])
    put("reference/gd_type.csv", "code,name,direction,levies_collected".split(","), [("HC", "Home consumption", "IMPORT", "Y")])
    kibor = (("2020-07-01", "2020-09-30", "7.10"), ("2025-07-01", "2025-09-30", "11.00"), ("2025-10-01", "2025-12-31", "11.05"),
             ("2026-01-01", "2026-03-31", "10.55"), ("2026-04-01", "2026-06-30", "10.45"))
    put("reference/kibor.csv", ("from", "to", "rate"), kibor)
    put("reference/limitation.csv",
        "id,years,days,starts,min_amount,voluntary_bar,valid_from,source,legal_ref".split(","),
        [["32(2)", "5", "", "", "", "no", "2018-07-01", "Demo", "Demo"],
         ["32(3A)", "5", "", "", "", "no", "2018-07-01", "Demo", "Demo"],
         ["32(3)", "3", "", "", "20000", "yes", "2018-07-01", "Demo", "Demo"],
         ["32A", "0", "180", "detection", "", "no", "2018-07-01", "Demo", "Demo"]])
    put("reference/bands.csv", "row,rank,max_amount,valid_from,valid_to".split(","),
        [("B1", "Superintendent", "50000", "2018-01-01", ""), ("B2", "Assistant Collector", "500000", "2018-01-01", ""),
         ("B3", "Deputy Collector", "1000000", "2018-01-01", ""), ("B4", "Additional Collector", "3000000", "2018-01-01", ""), ("B5", "Collector", "", "2018-01-01", "")])
    put("reference/price_ref.csv", "pct,unit,currency,price,valid_from,valid_to".split(","),
        [(code, unit, "USD", price, "2025-07-01", "2026-06-30") for code, (unit, _, _, price) in LINES.items()])


def facts():
    def change(item, **found):
        gd = CASE[item - 1][0]
        return dict(item=str(item), gd=gd, gd_item=sum(1 for r in CASE[:item] if r[0] == gd), **found)
    return {
        "case": {"case_no": "PCA-S-2026-0117", "region": "South", "period": ["2020-07-01", "2026-01-31"], "audit_hours": "96"},
        "importer": {"name": IMPORTER[1], "ntn": IMPORTER[0], "status": "industrial"},
        "parameters": {"schedule": "PK", "insurance_pct": "1", "landing_pct": "1", "landing_mode": "COMPOUND",
                       "surcharge": {"margin": "3", "basis": "ACT/365", "count": "after_first", "groups": ["CUS", "STX", "ITX"]},
                       "notice_date": "2026-03-31", "computation_date": "2026-03-31", "cr_threshold": "1000000"},
        "findings": [
            {"id": "A", "kind": "classification", "rule": "32(2)", "title": "misclassification 4821.9000 -> 4821.1090",
             "condition": "Labels declared as plain under 4821.9000 are printed: the descriptions and the samples drawn say so.",
             "criterion": "PCT 4821.1090 covers printed labels of paper; General Interpretative Rules 1 and 6.",
             "cause": "The agent repeated the code of an earlier consignment of blank labels.",
             "effect": "Customs duty, additional customs duty and regulatory duty were paid at the rates of plain labels.",
             "changes": [change(n, pct="4821.1090") for n in (1, 5, 7, 12)]},
            {"id": "B", "kind": "value", "rule": "32(2)", "title": "undervaluation (bank remittances)",
             "condition": "Bank advices show a second transfer to the supplier for each of three items.",
             "criterion": "Section 25(1): the price actually paid or payable.",
             "cause": "Only the first of two invoices was declared.",
             "effect": "The customs value and every levy on it were too low.",
             "changes": [change(3, unit_price="8.75"), change(7, unit_price="2.60"), change(8, unit_price="8.75")]},
            {"id": "C", "kind": "concession", "rule": "32(2)", "title": "concession condition breached",
             "condition": "Material imported for own use was sold onward: 14,880 kg of one item and all of another.",
             "criterion": "Concession A: consumption in the importer's own manufacture.",
             "cause": "No control of use after clearance.",
             "effect": "The concession is not due for the quantity sold.",
             "changes": [change(4, deny="CONC-A", affected_qty="14880"), change(9, deny="CONC-A", affected_qty="18000")]},
        ],
    }


def main():
    os.makedirs(os.path.join(HERE, "reference"), exist_ok=True)
    os.makedirs(os.path.join(HERE, "evidence"), exist_ok=True)
    weeks = weekly_rates()
    put("extract.csv", HEAD, [row(gd, IMPORTER, code, text, qty, unit, price, fx, origin, claim, rate or LINES[code][1])
                              for gd, fx, code, text, qty, unit, price, origin, claim, rate in CASE])
    put("background.csv", HEAD, background(weeks))
    reference(weeks)
    put("evidence/payments.csv", ("gd", "payment_date"), PAID.items())
    put("evidence/remittances.csv", "gd,gd_item,advice_no,currency,paid_through_bank,paid_second_transfer,unit_price_found".split(","),
        [("KAPE-HC-10421-04-08-2025", 3, "RA-401", "USD", "22320", "9180", "8.75"), ("KAPE-HC-22310-11-11-2025", 1, "RA-402", "USD", "14490", "3450", "2.60"),
         ("KAPE-HC-22310-11-11-2025", 2, "RA-403", "USD", "17050", "7012.5", "8.75")])
    put("evidence/sales_annex.csv", "ntn,period,pct,description,unit,qty,value_pkr,source_gd,source_item".split(","),
        [("1234567-8", p, "3904.2200", "PVC COMPOUND PLASTICISED", "KG", q, v, g, i) for p, q, v, g, i in (
            ("2025-10", 5200, 3224000, "KAPW-HC-18877-22-09-2025", 1), ("2025-11", 6150, 3874500, "KAPW-HC-18877-22-09-2025", 1),
            ("2026-01", 3530, 2241550, "KAPW-HC-18877-22-09-2025", 1), ("2025-12", 11000, 6952000, "KAPE-HC-22310-11-11-2025", 3), ("2026-01", 7000, 4438000, "KAPE-HC-22310-11-11-2025", 3))])
    with open(os.path.join(HERE, "facts.json"), "w", encoding="utf-8") as file:
        json.dump(facts(), file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
