"""The Python Record Linkage Toolkit on FEBRL, without labels: blocking, comparison and its EM classifier.

Source: its documentation; comparisons as there, blocking rules as in the driver of Splink. The task file is not read.
"""

import sys
from importlib.metadata import version

import pandas as pd
import recordlinkage
from measured import Measured

BLOCKING = [["given_name", "surname"], ["date_of_birth"], ["soc_sec_id"], ["state", "address_1"], ["postcode"]]
SPELT = ["given_name", "surname", "address_1", "suburb"]
EQUAL = ["date_of_birth", "soc_sec_id", "postcode", "street_number", "state"]


def candidates_of(tables):
    indexer = recordlinkage.Index()
    for columns in BLOCKING:
        indexer.block(columns)
    return indexer.index(*tables)


def comparer():
    compare = recordlinkage.Compare()
    for column in SPELT:
        compare.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    for column in EQUAL:
        compare.exact(column, column, label=column)
    return compare


def main(data, _task, out):
    measured = Measured()
    with measured.phase("load"):
        records = pd.read_parquet(data).set_index("unique_id")
        tables = [table for _, table in records.groupby("source")]
    with measured.phase("block"):
        candidates = candidates_of(tables)
    with measured.phase("score"):
        vectors = comparer().compute(candidates, *tables)
    with measured.phase("train"):
        found = recordlinkage.ECMClassifier().fit_predict(vectors)
    measured.stop()
    cluster = records["cluster"].to_dict()
    right = sum(cluster[a] == cluster[b] for a, b in found)
    sizes = records.groupby("cluster").size()
    real = int((sizes * (sizes - 1) / 2).sum())
    measured.write(
        out,
        {
            "engine": f"recordlinkage {version('recordlinkage')}",
            "records": len(records),
            "pairs": len(found),
            "precision": right / len(found) if len(found) else None,
            "recall": right / real,
            "f1": 2 * right / (len(found) + real),
            "cluster_f1": None,
        },
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
