"""Twelve indicators as people write them with pandas and with DuckDB.

prepare  reads an undisturbed extract into a typed Parquet file, the peers' own store (not timed)
pandas   computes the twelve from it and writes the hits to a file beside it
duckdb   the same in SQL

What holds for a code on a day is looked up once for each code and period by both, as the program
under test does. The answer is a JSON object: hits of each indicator."""
import csv, datetime, json, re, sys, tomllib
from pathlib import Path

CODES = "VAL-01 VAL-02 VAL-06 CLS-03 CLS-04 CLS-06 RTE-01 RTE-02 RTE-03 RTE-05 EXM-01 QTY-04".split()
LEVIES = {"cd": "Customs Duty PAID", "acd": "Additional Custom Duty PAID", "rd": "REG.DUTY PAID", "st": "Sales Tax PAID", "ast": "ADD SALES TAX PAID"}
FAR = datetime.date(9999, 12, 31)


def table(folder, name):
    with open(Path(folder) / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day(text, open_end):
    return datetime.date.fromisoformat(text) if text else open_end


def holds(row, on):
    return day(row["valid_from"], datetime.date.min) <= on <= day(row["valid_to"], FAR)


def digits(text):
    return text.replace(".", "")


def number(text):
    return float(text) if text not in ("", None) else None


def sro_keys(folder):
    """The key of a text of the concession cell."""
    known = {}
    for row in table(folder, "sro"):
        for name in [row["sro_key"], *row["aliases"].split("|")]:
            if name:
                known[name.upper()] = row["sro_key"]
    keys = [row["sro_key"] for row in table(folder, "sro")]

    def key(text):
        text = " ".join(text.upper().split())
        if not text:
            return ""
        if text in known:
            return known[text]
        found = re.search(r"(?:5TH|FIFTH)\s*SCH(?:EDULE)?\.?[\s,\-]*P(?:AR)?T[\s\-\.]*([IVX]+|\d)", text)
        if found:
            part = found[1] if not found[1].isdigit() else ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][int(found[1])]
            return f"5SCH-PT-{part}" if f"5SCH-PT-{part}" in keys else "?"
        found = re.search(r"(\d{1,4})\s*(?:\(\s*I\s*\))?\s*/\s*(\d{4})", text)
        if found:
            name = f"{int(found[1])}/{found[2]}"
            return name if name in keys else "?"
        for word in re.findall(r"\w+", text):
            if word in known:
                return known[word]
        found = re.search(r"(?:S\.?R\.?O\.?|^)\s*(?:NO\.?)?\s*(\d{1,4})\b", text)
        same = [k for k in keys if found and k.startswith(f"{int(found[1])}/")]
        return same[0] if len(same) == 1 else "?"

    return key


def prepare(extract, reference, store):
    import pandas as pd
    raw = pd.read_csv(extract, dtype=str, keep_default_na=False)
    names = {}
    for row in table(reference, "country"):
        for name in [row["code"], row["name"], *row["aliases"].split("|")]:
            names[name.upper()] = row["code"]
    units = {row["code"]: row for row in table(reference, "uom")}
    key = sro_keys(reference)
    once = lambda column, f: column.map({text: f(text) for text in column.unique()})
    gd = raw["GD_NO_Complete"]
    items = pd.DataFrame({
        "gd": gd, "day": pd.to_datetime(gd.str[-10:], format="%d-%m-%Y"), "kind": gd.str.split("-").str[1],
        "trader": raw["NTN"], "pct": raw["HS CODE"].str.replace(".", ""), "text": raw["ITEM DESCRIPTION"].str.upper(),
        "org": once(raw["ORIGIN COUNTRY"], lambda t: names.get(t.upper(), t)),
        "base": once(raw["ASSD UNIT"], lambda t: units[t]["base"]),
        "factor": once(raw["ASSD UNIT"], lambda t: float(units[t]["factor_to_base"])),
        "q": pd.to_numeric(raw["ASSD QTY"]), "declared": pd.to_numeric(raw["Declared Unit PRICE"]),
        "assessed": pd.to_numeric(raw["ASSD UNIT PRICE"]), "cur": raw["ASSD CURR"],
        "v": pd.to_numeric(raw["ASSESSED IMPORT VALUE RS"]), "sro": once(raw["SRO"], key),
    })
    for name, column in LEVIES.items():
        items[name] = pd.to_numeric(raw[column])
    items.to_parquet(store)
    return {"rows": len(items)}


def parameters(path):
    own = tomllib.loads(Path(path).read_text())
    base = own["package"].get("base")
    chain = [own]
    for other in Path(path).parent.glob("*.toml"):
        read = tomllib.loads(other.read_text())
        if base and read.get("package", {}).get("id") == base:
            chain.insert(0, read)
    merged = {}
    for package in chain:
        for code, said in package.get("indicator", {}).items():
            merged.setdefault(code, {}).update(said.get("params", {}))
    return merged


class Law:
    """What holds for a code, or for a claim, on a day."""

    def __init__(self, folder):
        self.t = {n: table(folder, n) for n in "pct_tariff levy_rate third_schedule st_exclusions sro sro_scope fta_rate keyword_rule".split()}
        days = {day(r[c], None) for rows in self.t.values() for r in rows for c in ("valid_from", "valid_to") if r.get(c)}
        self.begins = sorted({d for d in days} | {d + datetime.timedelta(1) for d in days if d != FAR})
        self.lines, self.rates = {}, {}
        for row in self.t["pct_tariff"]:
            self.lines.setdefault(digits(row["pct"]), []).append(row)
        self.sro = {row["sro_key"]: row for row in self.t["sro"]}

    def prefixed(self, name, pct, on):
        return any(pct.startswith(digits(r["pct_prefix"])) and holds(r, on) for r in self.t[name])

    def line(self, pct, on):
        found = [r for r in self.lines.get(pct, []) if holds(r, on)]
        return max(found, key=lambda r: r["valid_from"]) if found else None

    def rate(self, levy, pct, cd, on):
        rows = [r for r in self.t["levy_rate"] if r["levy"] == levy and holds(r, on)]
        coded = [r for r in rows if r["selector_kind"] == "pct" and pct.startswith(digits(r["selector"]))]
        if coded:
            longest = max(len(digits(r["selector"])) for r in coded)
            return min(float(r["rate"]) for r in coded if len(digits(r["selector"])) == longest)
        slab = [r for r in rows if r["selector_kind"] == "slab" and (r["selector"] == "SPECIFIC" if cd is None else r["selector"] != "SPECIFIC" and float(r["selector"]) == cd)]
        rows = slab or [r for r in rows if r["selector_kind"] == "all"]
        return min((float(r["rate"]) for r in rows), default=0.0)

    def standing(self, pct, on):
        line, third = self.line(pct, on), self.prefixed("third_schedule", pct, on)
        if not line:
            return dict(known=False, third=third, t_cd=None, t_acd=0.0, t_rd=0.0, t_st=0.0, t_ast=0.0)
        cd = number(line["cd_rate"])
        free = third or self.prefixed("st_exclusions", pct, on)
        return dict(known=True, third=third, t_cd=cd, t_acd=self.rate("ACD", pct, cd, on), t_rd=self.rate("RD", pct, cd, on),
                    t_st=self.rate("ST", pct, cd, on), t_ast=0.0 if free else self.rate("AST", pct, cd, on))

    def claim(self, key, pct, org, on):
        none = dict(state="NONE", c_acd=None, c_rd=None, c_st=None, c_ast=None)
        if not key:
            return none
        sro = self.sro.get(key)
        if not sro:
            return dict(none, state="UNKNOWN")
        row, last = None, day(sro["valid_to"], FAR)
        at = min(on, last)
        if on >= day(sro["valid_from"], datetime.date.min):
            if sro["kind"] == "FTA":
                rows = [r for r in self.t["fta_rate"] if (r["sro_key"], digits(r["pct"]), r["origin"]) == (key, pct, org) and holds(r, at)]
            else:
                rows = [r for r in self.t["sro_scope"] if r["sro_key"] == key and pct.startswith(digits(r["pct_prefix"])) and holds(r, at)]
                rows.sort(key=lambda r: -len(digits(r["pct_prefix"])))
            row = rows[0] if rows else None
        state = "EXPIRED" if on > last else "VALID" if row else "OUT"
        # An expired claim whose goods were never in scope is outside it as well.
        rates = {f"c_{n}": number(row.get(n)) if row else None for n in ("acd", "rd", "st", "ast")}
        return dict(state=state, **rates, outside=row is None)


def looked_up(items, law, folder):
    """Adds period, standing and claim of each item; returns exchange rates and rulings too."""
    import numpy as np
    import pandas as pd
    begins = np.array(law.begins, dtype="datetime64[us]")
    items["epoch"] = np.searchsorted(begins, items["day"].to_numpy(), side="right")
    standings = items[["pct", "epoch", "day"]].drop_duplicates(["pct", "epoch"])
    standings = standings.join(pd.DataFrame([law.standing(p, d.date()) for p, d in zip(standings["pct"], standings["day"])], index=standings.index)).drop(columns="day")
    claims = items[["sro", "pct", "org", "epoch", "day"]].drop_duplicates(["sro", "pct", "org", "epoch"])
    said = [law.claim(s, p, o, d.date()) for s, p, o, d in zip(claims["sro"], claims["pct"], claims["org"], claims["day"])]
    claims = claims.join(pd.DataFrame(said, index=claims.index)).drop(columns="day")
    claims["outside"] = claims["outside"].fillna(False).astype(bool) if "outside" in claims else False
    last = items["day"].max()
    rates = [(r["currency"], pd.Timestamp(d), float(r["rate_pkr"]) / float(r["per_units"]))
             for r in table(folder, "exchange_rate")
             for d in pd.date_range(r["valid_from"], min(pd.Timestamp(day(r["valid_to"], last.date())), last))]
    rates = pd.DataFrame(rates, columns=["cur", "day", "rate"])
    units = {u["code"]: u for u in table(folder, "uom")}
    members = {}
    for row in table(folder, "origin_group"):
        members.setdefault(row["origin_group"], []).append(row["origin"])
    rulings = [dict(pct=digits(r["pct"]), base=units[r["unit"]]["base"], r_factor=float(units[r["unit"]]["factor_to_base"]), org=o,
                    width=len(members[r["origin_group"]]) if r["origin_group"] in members else 10**9, price=float(r["price_fc"]), r_cur=r["currency"],
                    since=pd.Timestamp(r["valid_from"] or "1900-01-01"), until=pd.Timestamp(r["valid_to"] or "2200-01-01"), vr=r["vr_no"])
               for r in table(folder, "valuation_ruling") for o in members.get(r["origin_group"], [None])]
    columns = "pct base r_factor org width price r_cur since until vr".split()
    return standings, claims, rates, pd.DataFrame(rulings, columns=columns)


def breaks(rules, text):
    words = " " + " ".join(re.findall(r"[A-Z0-9]+", text)) + " "
    occurs = lambda phrase: f" {' '.join(re.findall(r'[A-Z0-9]+', phrase.upper()))} " in words
    split = lambda cell: [p for p in cell.split("|") if p]
    return any(any(map(occurs, split(r["must_not"]))) or (split(r["must"]) and not any(map(occurs, split(r["must"])))) for r in rules)


def keyword_hits(items, law):
    """The distinct descriptions under each code and period that break a rule."""
    pairs = items[["pct", "epoch", "text", "day"]].drop_duplicates(["pct", "epoch", "text"])
    known, broken = {}, []
    for pct, epoch, text, on in pairs.itertuples(index=False):
        if (pct, epoch) not in known:
            known[pct, epoch] = [r for r in law.t["keyword_rule"] if pct.startswith(digits(r["pct_prefix"])) and holds(r, on.date())]
        if known[pct, epoch] and breaks(known[pct, epoch], text):
            broken.append((pct, epoch, text))
    import pandas as pd
    return pd.DataFrame(broken, columns=["pct", "epoch", "text"])


def with_pandas(store, folder, p):
    import numpy as np
    import pandas as pd
    items, law = pd.read_parquet(store), Law(folder)
    run = items["day"].max()
    collects = {r["code"]: r["levies_collected"] == "Y" for r in table(folder, "gd_type")}
    recent = items[items["day"] > run - pd.Timedelta(p["VAL-06"]["days"], "D")]
    items = items[items["day"] > run - pd.Timedelta(365, "D")].copy()
    standings, claims, rates, rulings = looked_up(items, law, folder)
    items = items.merge(standings, on=["pct", "epoch"]).merge(claims, on=["sro", "pct", "org", "epoch"])
    items = items.merge(rates, on=["cur", "day"], how="left")
    dollar = rates[rates["cur"] == "USD"][["day", "rate"]].rename(columns={"rate": "usd"})
    items = items.merge(dollar, on="day", how="left")
    price = items["assessed"].fillna(items["declared"])
    items["up"] = np.where(items["cur"] == "USD", price, price * items["rate"] / items["usd"]) / items["factor"]
    items["ln"], items["hs6"], items["on"] = np.log(items["up"]), items["pct"].str[:6], items["kind"].map(collects).fillna(False)
    hits = {}
    # VAL-01
    v, priced = p["VAL-01"], items["up"].notna()
    med, mid, mad = (pd.Series(np.nan, index=items.index) for _ in range(3))
    for keys in (["pct", "org", "base"], ["pct", "base"], ["hs6", "base"]):
        by = items[priced].groupby(keys, sort=False)
        n, m, l = by["up"].transform("size"), by["up"].transform("median"), by["ln"].transform("median")
        away = (items["ln"] - l).abs()
        d = away[priced].groupby([items.loc[priced, k] for k in keys], sort=False).transform("median")
        use = n[(n >= v["n0"]) & med[n.index].isna()].index
        med[use], mid[use], mad[use] = m[use], l[use], d[use]
    z = (items["ln"] - mid) / (1.4826 * mad.where(mad > 0))
    hits["VAL-01"] = (items["up"] <= v["k"] * med) | (z <= -v["z0"])
    # VAL-02
    item = items.reset_index()[["index", "pct", "org", "base", "day", "up", "usd"]]
    named = rulings[rulings["org"].notna()]
    found = pd.concat([item.merge(named, on=["pct", "org", "base"]), item.merge(rulings[rulings["org"].isna()].drop(columns="org"), on=["pct", "base"])])
    found = found[(found["since"] <= found["day"]) & (found["day"] <= found["until"])].merge(rates.rename(columns={"cur": "r_cur", "rate": "r_rate"}), on=["r_cur", "day"])
    found = found.sort_values(["index", "width", "since", "vr"], ascending=[True, True, False, True]).drop_duplicates("index").set_index("index")
    ruling = np.where(found["r_cur"] == "USD", found["price"], found["price"] * found["r_rate"] / found["usd"]) / found["r_factor"]
    low = found["up"] / ruling < 1 - p["VAL-02"]["tol"]
    hits["VAL-02"] = items.index.isin(low[low].index)
    # VAL-06
    v, seen = p["VAL-06"], recent[recent["assessed"].notna()]
    raised = (seen["assessed"] * 1e6).round().astype("int64") * 100 > (seen["declared"] * 1e6).round().astype("int64") * round(v["uplift"] * 100)
    share = raised.groupby(seen["trader"]).agg(["mean", "size"])
    share = share[share["size"] >= v["min_items"]]
    # CLS
    broken = keyword_hits(items, law).assign(broken=True)
    hits["CLS-03"] = items[["pct", "epoch", "text"]].merge(broken, how="left")["broken"].notna().to_numpy()
    hits["CLS-06"] = ~items["known"]
    many = items.groupby("trader")["gd"].transform("size")
    residual = items["v"].where(items["pct"].str.endswith(p["CLS-04"]["suffix"]), 0)
    share4 = (residual.groupby(items["trader"]).sum() / items.groupby("trader")["v"].sum())[lambda s: s.index.isin(items.loc[many >= p["CLS-04"]["min_items"], "trader"])]
    share_q = (items["q"] % 100 == 0).groupby(items["trader"]).mean()[lambda s: s.index.isin(items.loc[many >= p["QTY-04"]["min_items"], "trader"])]
    # RTE, EXM
    fit = items["on"] & items["known"]
    granted = fit & items["state"].isin(["NONE", "VALID"])
    paid = 100 * items["cd"] / items["v"]
    hits["RTE-01"] = fit & (items["t_cd"] - paid >= p["RTE-01"]["d"]) & (items["state"] == "NONE")
    base = items["v"] + items["cd"] + items["acd"] + items["rd"]
    rate = items[["t_st", "c_st"]].min(axis=1)
    expected = np.floor((base * (rate * 100).round() + 5000) / 10000)
    tol = np.maximum(p["RTE-02"]["a"], p["RTE-02"]["rel"] * items["st"])
    hits["RTE-02"] = granted & ~items["third"] & ((items["st"] - expected).abs() > tol)
    hits["RTE-03"] = granted & base.notna() & (items["ast"] == 0) & (items["t_ast"] > 0) & (items["c_ast"] != 0)
    owed = lambda n: (items[f"t_{n}"] > 0) & (items[n] == 0) & (items[f"c_{n}"] != 0)
    there = lambda n: (items[f"t_{n}"] <= 0) | items[n].notna()
    hits["RTE-05"] = granted & there("acd") & there("rd") & (owed("acd") | owed("rd"))
    hits["EXM-01"] = items["outside"]
    counts = {code: int(np.sum(flags)) for code, flags in hits.items()}
    counts["VAL-06"] = int((share["mean"] >= v["s"]).sum())
    for code, shares in (("CLS-04", share4), ("QTY-04", share_q)):
        enough = len(shares) >= p[code]["min_traders"]
        counts[code] = int((shares > shares.quantile(p[code]["pct"] / 100)).sum()) if enough else 0
    items.assign(**{c: np.asarray(f) for c, f in hits.items()}).loc[np.any([np.asarray(f) for f in hits.values()], axis=0), ["gd", *hits]].to_parquet(f"{store}.pandas")
    return counts


def with_duckdb(store, folder, p):
    import duckdb
    db, law = duckdb.connect(), Law(folder)
    db.execute("SET threads TO 2")
    db.execute(f"CREATE TABLE every AS SELECT row_number() OVER () AS id, * FROM '{store}'")
    run = db.execute("SELECT max(day) FROM every").fetchone()[0]
    window = db.execute("SELECT DISTINCT pct, org, sro, day, text FROM every WHERE day > ? - INTERVAL 365 DAY", [run]).df()
    standings, claims, rates, rulings = looked_up(window, law, folder)
    broken = keyword_hits(window, law)
    epochs = window[["day", "epoch"]].drop_duplicates()
    kinds = duckdb.sql(f"SELECT code AS kind, levies_collected = 'Y' AS collects FROM read_csv('{folder}/gd_type.csv')").df()
    for name, frame in dict(standings=standings, claims=claims, rates=rates, rulings=rulings, broken=broken, epochs=epochs, kinds=kinds).items():
        db.register(name, frame)
    db.execute("""CREATE TABLE item AS SELECT i.*, s.* EXCLUDE (pct, epoch), c.* EXCLUDE (sro, pct, org, epoch), e.epoch, r.rate, u.rate AS usd,
        coalesce(k.collects, false) AS collects, left(i.pct, 6) AS hs6, (b.text IS NOT NULL) AS broken,
        CASE WHEN i.cur = 'USD' THEN coalesce(assessed, declared) ELSE coalesce(assessed, declared) * r.rate / u.rate END / factor AS up
        FROM every i JOIN epochs e USING (day) JOIN standings s ON s.pct = i.pct AND s.epoch = e.epoch
        JOIN claims c ON c.sro = i.sro AND c.pct = i.pct AND c.org = i.org AND c.epoch = e.epoch
        LEFT JOIN broken b ON b.pct = i.pct AND b.epoch = e.epoch AND b.text = i.text
        LEFT JOIN rates r ON r.cur = i.cur AND r.day = i.day LEFT JOIN rates u ON u.cur = 'USD' AND u.day = i.day LEFT JOIN kinds k ON k.kind = i.kind""")
    counts, v = {}, p["VAL-01"]
    for level, keys in ((1, "pct, org, base"), (2, "pct, base"), (3, "hs6, base")):
        db.execute(f"""CREATE TABLE peers{level} AS WITH m AS (SELECT {keys}, count(*) AS n, median(up) AS med, median(ln(up)) AS mid FROM item WHERE up IS NOT NULL GROUP BY ALL)
            SELECT m.*, d.mad FROM m JOIN (SELECT {keys}, median(abs(ln(up) - mid)) AS mad FROM item JOIN m USING ({keys}) WHERE up IS NOT NULL GROUP BY ALL) d USING ({keys})""")
    chosen = lambda c: f"CASE WHEN a.n >= {v['n0']} THEN a.{c} WHEN b.n >= {v['n0']} THEN b.{c} WHEN d.n >= {v['n0']} THEN d.{c} END"
    val_01 = f"""SELECT id FROM (SELECT id, up, {chosen('med')} AS med, {chosen('mid')} AS mid, {chosen('mad')} AS mad
        FROM item LEFT JOIN peers1 a USING (pct, org, base) LEFT JOIN peers2 b USING (pct, base) LEFT JOIN peers3 d USING (hs6, base))
        WHERE up <= {v['k']} * med OR (mad > 0 AND (ln(up) - mid) / (1.4826 * mad) <= -{v['z0']})"""
    val_02 = f"""SELECT id FROM (SELECT id, up, CASE WHEN r_cur = 'USD' THEN price ELSE price * x.rate / usd END / r_factor AS ruling FROM item
        JOIN rulings r ON r.pct = item.pct AND r.base = item.base AND (r.org = item.org OR r.org IS NULL) AND item.day BETWEEN since AND until
        JOIN rates x ON x.cur = r_cur AND x.day = item.day QUALIFY row_number() OVER (PARTITION BY id ORDER BY width, since DESC, vr) = 1) WHERE up / ruling < 1 - {p['VAL-02']['tol']}"""
    granted = "collects AND known AND state IN ('NONE', 'VALID')"
    base = "(v + cd + acd + rd)"
    expected = f"floor(({base} * round(least(t_st, coalesce(c_st, t_st)) * 100) + 5000) / 10000)"
    owed = lambda n: f"(t_{n} > 0 AND {n} = 0 AND coalesce(c_{n}, 1) <> 0)"
    where = {
        "CLS-03": "broken", "CLS-06": "NOT known", "EXM-01": "outside",
        "RTE-01": f"collects AND known AND state = 'NONE' AND t_cd - 100 * cd / v >= {p['RTE-01']['d']}",
        "RTE-02": f"{granted} AND NOT third AND abs(st - {expected}) > greatest({p['RTE-02']['a']}, {p['RTE-02']['rel']} * st)",
        "RTE-03": f"{granted} AND {base} IS NOT NULL AND ast = 0 AND t_ast > 0 AND coalesce(c_ast, 1) <> 0",
        "RTE-05": f"{granted} AND (t_acd <= 0 OR acd IS NOT NULL) AND (t_rd <= 0 OR rd IS NOT NULL) AND ({owed('acd')} OR {owed('rd')})",
    }
    queries = {"VAL-01": val_01, "VAL-02": val_02, **{code: f"SELECT id FROM item WHERE {test}" for code, test in where.items()}}
    db.execute("CREATE TABLE hit (code VARCHAR, id BIGINT)")
    for code, query in queries.items():
        db.execute(f"INSERT INTO hit SELECT '{code}', id FROM ({query})")
    counts = {code: 0 for code in queries} | dict(db.execute("SELECT code, count(*) FROM hit GROUP BY code").fetchall())
    v = p["VAL-06"]
    counts["VAL-06"] = db.execute(f"""SELECT count(*) FROM (SELECT avg((round(assessed * 1e6)::BIGINT * 100 > round(declared * 1e6)::BIGINT * {round(v['uplift'] * 100)})::INT) AS share
        FROM every WHERE assessed IS NOT NULL AND day > ? - INTERVAL {v['days']} DAY GROUP BY trader HAVING count(*) >= {v['min_items']}) WHERE share >= {v['s']}""", [run]).fetchone()[0]
    for code, share in (("CLS-04", f"sum(CASE WHEN pct LIKE '%{p['CLS-04']['suffix']}' THEN v ELSE 0 END) / sum(v)"), ("QTY-04", "avg((q % 100 = 0)::INT)")):
        counts[code] = db.execute(f"""WITH t AS (SELECT {share} AS share FROM item GROUP BY trader HAVING count(*) >= {p[code]['min_items']})
            SELECT count(*) FROM t WHERE share > (SELECT quantile_cont(share, {p[code]['pct'] / 100}) FROM t) AND (SELECT count(*) FROM t) >= {p[code]['min_traders']}""").fetchone()[0]
    db.execute(f"COPY hit TO '{store}.duckdb' (FORMAT parquet)")
    return {code: int(n) for code, n in counts.items()}


if __name__ == "__main__":
    what, source, reference, last = sys.argv[1:5]
    if what == "prepare":
        answer = prepare(source, reference, last)
    else:
        answer = {"pandas": with_pandas, "duckdb": with_duckdb}[what](source, reference, parameters(last))
    print(json.dumps(answer))
