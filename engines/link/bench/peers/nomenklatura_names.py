"""Nomenklatura's logic-v2 on labelled pairs of names, at its own threshold. DATA is name_bench_cases.csv."""

import csv
import sys
from importlib.metadata import version

from followthemoney.proxy import EntityProxy
from measured import Measured, shares
from nomenklatura.matching import get_algorithm

THRESHOLD = 0.7


def entity(schema, name, identifier):
    return EntityProxy.from_dict({"id": identifier, "schema": schema, "properties": {"name": [name]}})


def main(data, _task, out):
    with open(data, newline="") as file:
        rows = list(csv.DictReader(file))
    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()

    def score(number, row):
        # Names are kept by identifier between calls, so each has its own.
        a, b = (entity(row["schema"], row[side], f"{number}-{side}") for side in ("name1", "name2"))
        return algorithm.compare(a, b, config).score

    score("first", rows[0])  # Word lists are read at the first call; they are not what is measured.
    measured = Measured()
    with measured.phase("score"):
        found = [score(number, row) >= THRESHOLD for number, row in enumerate(rows)]
    measured.stop()
    real = [row["is_match"] == "true" for row in rows]
    right = sum(a and b for a, b in zip(found, real))
    measured.write(
        out,
        {
            "engine": f"nomenklatura {version('nomenklatura')}, rigour {version('rigour')}",
            "records": len(rows),
            "pairs": sum(found),
            **shares(right, sum(found), sum(real)),
            "cluster_f1": None,
        },
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
