"""Splink's own tutorial model on historical_50k: what its authors would do with these data.

Source: Splink documentation, "Linking a dataset of real historical persons". The task file is read for nothing but the
probabilities to cluster at.
"""

import json
import sys

import duckdb
import splink
import splink.comparison_library as comparisons
from measured import Measured, cluster_quality, quality
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

BLOCKING = [
    ("substr(first_name,1,3)", "substr(surname,1,4)"),
    ("surname", "dob"),
    ("first_name", "dob"),
    ("postcode_fake", "first_name"),
    ("postcode_fake", "surname"),
    ("dob", "birth_place"),
    ("substr(postcode_fake,1,3)", "dob"),
    ("substr(postcode_fake,1,3)", "first_name"),
    ("substr(postcode_fake,1,3)", "surname"),
    ("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
]

CERTAIN = [
    ("first_name", "surname", "dob"),
    ("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
    ("dob", "postcode_fake"),
]


def tutorial_settings():
    with_frequencies = lambda column: comparisons.ExactMatch(column).configure(term_frequency_adjustments=True)
    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in BLOCKING],
        comparisons=[
            comparisons.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="both_names"
            ),
            comparisons.DateOfBirthComparison("dob", input_is_string=True),
            comparisons.PostcodeComparison("postcode_fake"),
            with_frequencies("birth_place"),
            with_frequencies("occupation"),
        ],
    )


def train(linker, seed):
    linker.training.estimate_probability_two_random_records_match(
        [block_on(*columns) for columns in CERTAIN], recall=0.6
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=seed)
    for columns in (("first_name", "surname"), ("dob",)):
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*columns), estimate_without_term_frequencies=True
        )


def main(data, task_file, out):
    with open(task_file) as file:
        task = json.load(file)
    probabilities = task.get("probabilities", [0.5, 0.95, 0.99])
    measured = Measured()
    connection = duckdb.connect()
    with measured.phase("load"):
        connection.execute(
            "CREATE TABLE records AS SELECT * EXCLUDE (cluster), first_name || ' ' || surname AS both_names "
            f"FROM read_parquet('{data}')"
        )
        api = DuckDBAPI(connection)
        linker = Linker(api.register(connection.table("records")), tutorial_settings(), log_level=None)
    with measured.phase("train"):
        train(linker, task.get("seed", 1))
    with measured.phase("score"):
        pairs = linker.inference.predict()
    with measured.phase("cluster"):
        clusters = [
            linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=probability)
            for probability in probabilities
        ]
    measured.stop()
    found = {"data": data, "pairs": pairs, "clusters": dict(zip(probabilities, clusters))}
    measured.write(out, judged(connection, found))


def judged(connection, found):
    connection.execute(f"CREATE VIEW truth AS SELECT unique_id AS id, cluster FROM read_parquet('{found['data']}')")
    table = found["pairs"].physical_name
    count = lambda sql: connection.execute(sql).fetchall()[0][0]
    thresholds = []
    for probability, clusters in found["clusters"].items():
        connection.execute(
            f"CREATE OR REPLACE VIEW found AS SELECT unique_id_l AS a, unique_id_r AS b FROM {table} "
            f"WHERE match_probability >= {probability}"
        )
        connection.execute(
            "CREATE OR REPLACE VIEW clustered AS SELECT unique_id AS id, cluster_id AS cluster "
            f"FROM {clusters.physical_name}"
        )
        thresholds.append(
            {
                "probability": probability,
                "pairs": quality(connection, "truth", "found"),
                "clusters": cluster_quality(connection, "truth", "clustered"),
            }
        )
    middle = next(row for row in thresholds if row["probability"] == 0.95)
    return {
        "engine": f"splink {splink.__version__}, duckdb {duckdb.__version__}",
        "records": count("SELECT count(*) FROM truth"),
        "pairs": count(f"SELECT count(*) FROM {table}"),
        **middle["pairs"],
        "cluster_f1": middle["clusters"]["f1"],
        "thresholds": thresholds,
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
