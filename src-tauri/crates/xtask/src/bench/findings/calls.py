"""Times the calls of the window on a case: opening it cold, the preview of an edit, the record of it, the figures after it.

Arguments: program, folder of the home, case, rounds. Writes one JSON object of lists of milliseconds.
"""

import json
import subprocess
import sys
import time
import urllib.request

PORT, TOKEN = 8797, "bench"


class Served:
    def __init__(self, program, home):
        words = [program, "--home", home, "serve", "--port", str(PORT), "--token", TOKEN]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def call(self, command, **payload):
        body = json.dumps({"command": command, "payload": payload}).encode()
        headers = {"Content-Type": "application/json", "X-Jaiza-Token": TOKEN}
        request = urllib.request.Request(f"http://127.0.0.1:{PORT}/rpc", data=body, headers=headers)
        start = time.perf_counter()
        answer = urllib.request.urlopen(request).read()
        return (time.perf_counter() - start) * 1000, json.loads(answer)["value"]

    def end(self):
        self.process.kill()
        self.process.wait()


def opening(program, home, case):
    served = Served(program, home)
    try:
        return sum(served.call(command, case=case)[0] for command in ("case_show", "finding_list", "case_figures"))
    finally:
        served.end()


def edits(program, home, case, rounds, times):
    served = Served(program, home)
    try:
        findings = served.call("finding_list", case=case)[1]["findings"]
        found = next(one for one in findings if one["kind"] == "value")
        served.call("case_figures", case=case)
        for nth in range(rounds):
            change = found["changes"][nth % len(found["changes"])]
            change["unit_price"] = f"{float(change['unit_price']) + 0.01:.2f}"
            edit = {name: found[name] for name in ("finding_no", "kind", "rule", "title", "changes")} | {"case": case}
            times["preview"].append(served.call("finding_preview", **edit)[0])
            times["record"].append(served.call("finding_record", **edit)[0])
            times["figures after it"].append(served.call("case_figures", case=case, finding=found["finding_no"])[0])
    finally:
        served.end()


def main():
    program, home, case, rounds = *sys.argv[1:4], int(sys.argv[4])
    times = {"opening, cold": [opening(program, home, case) for _ in range(rounds)]}
    times |= {"preview": [], "record": [], "figures after it": []}
    edits(program, home, case, rounds, times)
    print(json.dumps(times))


main()
