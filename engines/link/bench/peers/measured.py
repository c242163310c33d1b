"""What did a run take, and how good was its answer? Shared by the drivers of all peers (see ../link-task.ts)."""

import json
import resource
import time
from contextlib import contextmanager


class Measured:
    """Seconds by step, CPU seconds and peak memory of this process, up to `stop`."""

    def __init__(self):
        self.phases = {}
        self.started = time.perf_counter()
        self.cpu_before = cpu_seconds()
        self.stopped = None

    @contextmanager
    def phase(self, name):
        started = time.perf_counter()
        yield
        self.phases[name] = self.phases.get(name, 0) + time.perf_counter() - started

    def stop(self):
        """Nothing after this counts: judging the answer is not the engine's work."""
        self.stopped = {
            "phases": {name: round(seconds, 3) for name, seconds in self.phases.items()},
            "wall_seconds": round(time.perf_counter() - self.started, 3),
            "cpu_seconds": round(cpu_seconds() - self.cpu_before, 3),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        }

    def write(self, file, answer):
        with open(file, "w") as out:
            json.dump({**self.stopped, **answer}, out, indent=2)


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def quality(connection, truth, pairs):
    """Precision, recall and F1 of the table `pairs` (a, b) by the table `truth` (id, cluster)."""
    count = lambda sql: connection.execute(sql).fetchall()[0][0] or 0
    real = count(f"SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM {truth} GROUP BY cluster)")
    found = count(f"SELECT count(*) FROM {pairs}")
    right = count(
        f"SELECT count(*) FROM {pairs} p JOIN {truth} x ON x.id = p.a JOIN {truth} y ON y.id = p.b "
        "WHERE x.cluster = y.cluster"
    )
    return shares(right, found, real)


def cluster_quality(connection, truth, clusters):
    """The same of all pairs within the clusters of the table `clusters` (id, cluster), by counting, without listing."""
    within = lambda groups: connection.execute(
        f"SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (SELECT count(*) AS n FROM {groups})"
    ).fetchall()[0][0]
    both = f"{clusters} c JOIN {truth} t ON t.id = c.id GROUP BY c.cluster, t.cluster"
    return shares(within(both), within(f"{clusters} GROUP BY cluster"), within(f"{truth} GROUP BY cluster"))


def shares(right, found, real):
    right, found, real = float(right), float(found), float(real)
    return {
        "precision": right / found if found else None,
        "recall": right / real if real else None,
        "f1": 2 * right / (found + real) if found + real else None,
    }
