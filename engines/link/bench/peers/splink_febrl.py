"""Splink's own detailed model for FEBRL: linking where the records are of two sources, else deduplication.

Source: Splink documentation, "Linking the febrl4 datasets". The task file is read for nothing but the probability.
"""

import json
import sys

import duckdb
import splink
import splink.comparison_library as comparisons
from measured import Measured, cluster_quality, quality
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

BLOCKING = [
    block_on("given_name", "surname"),
    "l.given_name = r.surname and l.surname = r.given_name",
    block_on("date_of_birth"),
    block_on("soc_sec_id"),
    block_on("state", "address_1"),
    block_on("street_number", "address_1"),
    block_on("postcode"),
]


def detailed_settings(link_type):
    adjusted = lambda comparison: comparison.configure(term_frequency_adjustments=True)
    return SettingsCreator(
        link_type=link_type,
        blocking_rules_to_generate_predictions=BLOCKING,
        comparisons=[
            adjusted(comparisons.NameComparison("given_name")),
            adjusted(comparisons.NameComparison("surname")),
            comparisons.DateOfBirthComparison("date_of_birth", input_is_string=True, invalid_dates_as_null=True),
            comparisons.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            adjusted(comparisons.ExactMatch("street_number")),
            adjusted(comparisons.DamerauLevenshteinAtThresholds("postcode", [1, 2])),
        ],
    )


def train(linker, seed):
    certain = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")]
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=seed)
    for column in ("date_of_birth", "postcode"):
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(column), estimate_without_term_frequencies=True
        )


def tables_of(connection, data):
    """One table a source: a linker is given one table to deduplicate, or two to link."""
    source = f"read_parquet('{data}')"
    names = [name for (name,) in connection.execute(f"SELECT DISTINCT source FROM {source} ORDER BY 1").fetchall()]
    for i, name in enumerate(names):
        connection.execute(
            f"CREATE TABLE records{i} AS SELECT * EXCLUDE (cluster, source) FROM {source} WHERE source = '{name}'"
        )
    return [f"records{i}" for i in range(len(names))]


def main(data, task_file, out):
    with open(task_file) as file:
        probability = json.load(file).get("probability", 0.5)
    measured = Measured()
    connection = duckdb.connect()
    with measured.phase("load"):
        api = DuckDBAPI(connection)
        tables = [api.register(connection.table(name)) for name in tables_of(connection, data)]
        link_type = "dedupe_only" if len(tables) == 1 else "link_only"
        linker = Linker(tables[0] if len(tables) == 1 else tables, detailed_settings(link_type), log_level=None)
    with measured.phase("train"):
        train(linker, 1)
    with measured.phase("score"):
        pairs = linker.inference.predict(threshold_match_probability=probability)
    with measured.phase("cluster"):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold_match_probability=probability
        )
    measured.stop()
    connection.execute(f"CREATE VIEW truth AS SELECT unique_id AS id, cluster FROM read_parquet('{data}')")
    connection.execute(
        f"CREATE VIEW found AS SELECT unique_id_l AS a, unique_id_r AS b FROM {pairs.physical_name}"
    )
    connection.execute(
        f"CREATE VIEW clustered AS SELECT unique_id AS id, cluster_id AS cluster FROM {clusters.physical_name}"
    )
    count = lambda table: connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]
    answer = {
        "engine": f"splink {splink.__version__}, duckdb {duckdb.__version__}",
        "records": count("truth"),
        "pairs": count("found"),
        **quality(connection, "truth", "found"),
        "cluster_f1": cluster_quality(connection, "truth", "clustered")["f1"],
    }
    measured.write(out, answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
