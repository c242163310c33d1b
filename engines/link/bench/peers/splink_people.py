"""Splink on DuckDB, given the same columns, levels, rules and thresholds as our engine (see ../link-task.ts)."""

import json
import sys

import duckdb
import splink
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from measured import Measured, cluster_quality, quality
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def comparison(field, connection):
    name = field["name"]
    exact = levels.ExactMatchLevel(name, term_frequency_adjustments=field["termFrequency"])
    if is_identifier(field):
        share = share_equal(connection, name)
        exact = exact.configure(u_probability=share, fix_u_probability=True)
    between = [
        levels.JaroWinklerLevel(name, level["jaroWinkler"])
        if "jaroWinkler" in level
        else levels.LevenshteinLevel(name, level["edits"])
        for level in field["levels"]
    ]
    return comparisons.CustomComparison(
        output_column_name=name,
        comparison_levels=[levels.NullLevel(name), exact, *between, levels.ElseLevel()],
    )


def is_identifier(field):
    return not field["levels"] and not field["termFrequency"]


def share_equal(connection, name):
    """Of all pairs that hold the column. Too rare for random pairs to show, and left at a default otherwise."""
    return connection.execute(
        f"SELECT sum(n * (n - 1)) / (sum(n) * (sum(n) - 1)) "
        f"FROM (SELECT count(*)::DOUBLE AS n FROM records WHERE {name} IS NOT NULL GROUP BY {name})"
    ).fetchall()[0][0]


def rules_of(lists):
    return [block_on(*columns) for columns in lists]


def settings_of(task, connection):
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=task["id"],
        comparisons=[comparison(field, connection) for field in task["fields"]],
        blocking_rules_to_generate_predictions=rules_of(task["rules"]),
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=task["keepValues"],
    )


def train(linker, training, seed):
    linker.training.estimate_probability_two_random_records_match(
        rules_of(training["certain"]), recall=training["certainRecall"]
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=training["randomPairs"], seed=seed)
    for rule in rules_of(training["rules"]):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True, max_pairs=training["pairs"]
        )


def main(data, task_file, out):
    with open(task_file) as file:
        task = json.load(file)
    measured = Measured()
    connection = duckdb.connect()
    connection.execute(f"SET threads = {task['threads']}")
    with measured.phase("load"):
        columns = ", ".join([task["id"], *(field["name"] for field in task["fields"])])
        connection.execute(f"CREATE TABLE records AS SELECT {columns} FROM read_parquet('{data}')")
        api = DuckDBAPI(connection)
    with measured.phase("train"):
        settings = settings_of(task, connection)
        linker = Linker(api.register(connection.table("records")), settings, log_level=None)
        train(linker, task["training"], task["seed"])
    with measured.phase("score"):
        pairs = linker.inference.predict(threshold_match_weight=task["minimumBits"])
    with measured.phase("cluster"):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold_match_weight=task["clusterBits"]
        )
    measured.stop()
    measured.write(out, judged(connection, task, {"data": data, "pairs": pairs, "clusters": clusters}))


def judged(connection, task, found):
    identifier = task["id"]
    connection.execute(
        f"CREATE VIEW truth AS SELECT {identifier} AS id, {task['truth']} AS cluster FROM read_parquet('{found['data']}')"
    )
    connection.execute(
        f"CREATE VIEW found AS SELECT {identifier}_l AS a, {identifier}_r AS b FROM {found['pairs'].physical_name}"
    )
    connection.execute(
        f"CREATE VIEW clustered AS SELECT {identifier} AS id, cluster_id AS cluster FROM {found['clusters'].physical_name}"
    )
    count = lambda table: connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]
    return {
        "engine": f"splink {splink.__version__}, duckdb {duckdb.__version__}",
        "records": count("truth"),
        "pairs": count("found"),
        **quality(connection, "truth", "found"),
        "cluster_f1": cluster_quality(connection, "truth", "clustered")["f1"],
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
