"""The peer: the same levies of the same requests by Python's decimal, line by line.

It computes value and cascade only: no trace, no checks, no other base or rounding than these.
"""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal

ONE = Decimal(1)


def whole(amount):
    return amount.quantize(ONE, ROUND_HALF_UP)


def main():
    for line in sys.stdin:
        request = json.loads(line)
        facts = request["input"]["facts"]
        value, rates = facts["value"], {name: Decimal(rate) / 100 for name, rate in facts["rates"].items()}
        goods = Decimal(value["qty"]) * Decimal(value["unit_price"]) * Decimal(value["fx"])
        customs_value = whole(goods * Decimal("1.01") * Decimal("1.01"))
        cd, acd, rd = (whole(customs_value * rates[name]) for name in ("CD", "ACD", "RD"))
        base = customs_value + cd + acd + rd
        st, ast = (whole(base * rates[name]) for name in ("ST", "AST"))
        it = whole((base + st + ast) * rates["IT"])
        total = cd + acd + rd + st + ast + it
        print(json.dumps({"id": request["id"], "total": str(total)}))


main()
