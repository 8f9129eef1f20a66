"""A cluster: scheduler, three workers and the client as processes of their own."""

import os
import random
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from pyarrow import parquet

from framer.errors import InputError, OutputError
from framer.review import cluster
from framer.review.batch import Order
from framer.review.cluster import done_parts, parts_of
from framer.review.sources import find_sources
from framer.review.wide import review_on_cluster
from framer.review.work import Settings
from tests.review import awkward

ROOT = Path(__file__).parent.parent.parent
AWKWARD = Settings("2026-11", work="tests.review.awkward:review", seconds=5)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs signals")
# the client's sockets are closed a little after the client
quiet = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def machines(tmp_path_factory):
    """Start a scheduler and three workers on loopback."""
    place = tmp_path_factory.mktemp("dask")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
        "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "20s",
    }

    def start(*arguments):
        command = [sys.executable, "-m", "dask", *arguments]
        return subprocess.Popen(
            command,
            start_new_session=True,
            env=env,
            cwd=place,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    running = [
        start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    ]
    for number in range(3):
        running.append(
            start(
                "worker", address, "--nthreads", "1", "--no-dashboard", "--name",
                f"w{number}", "--local-directory", str(place), "--memory-limit", "0",
            )
        )  # fmt: skip
    yield address, running[1:]
    for each in running:
        os.killpg(each.pid, signal.SIGKILL)
        each.wait()


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    for number in range(160):
        (place / f"{number:04d}.docx").write_bytes(b"plain %012d" % number)
    return place


def order(folder, **more):
    return Order((str(folder),), AWKWARD, None, "parquet", "2026-11-22T10:00", **more)


def table(place):
    return [
        row
        for part in sorted(Path(place).glob("*.parquet"))
        for row in parquet.read_table(part).to_pylist()
    ]


@quiet
def test_a_killed_worker_and_a_killing_document_cost_one_row(
    machines, folder, tmp_path
):
    address, workers = machines
    (folder / "0042.docx").write_bytes(awkward.CRASH)
    (folder / "0117.docx").write_bytes(awkward.PARENT)
    killed = []

    def kill_one(done, total):
        if not killed and done >= 30:
            killed.append(workers[0].pid)
            nannied(workers[0].pid)

    target = str(tmp_path / "out")
    log = tmp_path / "log.jsonl"
    summary = review_on_cluster(
        order(folder, progress=kill_one, log=log), address, target, part=16
    )
    assert killed
    rows = table(target)
    assert [row["number"] for row in rows] == list(range(1, 161))
    assert len({row["file"] for row in rows}) == 160
    reasons = {Path(row["file"]).stem: row["reason"] for row in rows}
    assert "ended its worker process 3 times" in reasons.pop("0042")
    assert "Set aside" in reasons.pop("0117")
    assert set(reasons.values()) == {"a plain file"}
    assert summary.files == 160
    assert log.read_bytes().count(b"\n") == 160

    # what is there is not done again
    again = review_on_cluster(order(folder), address, target, part=16)
    assert again.taken_over == 160
    part = random.Random(1).choice(sorted(Path(target).iterdir()))
    part.unlink()
    third = review_on_cluster(order(folder), address, target, part=16)
    assert third.taken_over == 144
    assert table(target) == rows


def nannied(pid):
    """Kill the worker process behind a nanny, as the machine's memory guard would."""
    found = [
        int(child)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]
    for child in found:
        command = Path(f"/proc/{child}/cmdline").read_bytes()
        if b"spawn_main" in command:
            os.kill(child, signal.SIGKILL)
            return
    os.kill(found[-1], signal.SIGKILL)


def test_the_same_files_give_parts_of_the_same_names(folder, tmp_path):
    sources = find_sources([str(folder)]).sources
    first = parts_of(sources, AWKWARD, "/out", 64)
    assert [len(each.documents) for each in first] == [64, 64, 32]
    assert first == parts_of(sources, AWKWARD, "/out", 64)
    other = parts_of(sources, Settings("2025-01"), "/out", 64)
    assert {e.target for e in first}.isdisjoint(e.target for e in other)
    assert re.fullmatch(r"/out/part-000001-[0-9a-f]{16}\.parquet", first[0].target)
    blind = parts_of(sources, Settings("2026-11", blind=True), "/out", 64)
    uris = [each.uri for part in blind for each in part.documents]
    assert uris != sorted(uris)
    assert set(uris) == {each.uri for each in sources}
    place = tmp_path / "out"
    place.mkdir()
    (place / "other.txt").write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="something else"):
        done_parts(str(place), first, force=True)


def test_a_worker_with_other_knowledge_refuses(folder):
    part = parts_of(find_sources([str(folder)]).sources, AWKWARD, "/out", 64)[0]
    raw = msgspec.msgpack.encode(msgspec.structs.replace(part, knowledge="other"))
    with pytest.raises(Exception, match="another version"):
        cluster.review_alone(raw)


def test_what_is_not_possible_is_one_sentence(folder):
    with pytest.raises(InputError, match="whole paths"):
        review_on_cluster(
            Order(("in",), AWKWARD, None, "parquet", "t"), "tcp://127.0.0.1:1", "/out"
        )
    with pytest.raises(InputError, match="needs -o"):
        review_on_cluster(order(folder), "tcp://127.0.0.1:1", "")
    with pytest.raises(InputError, match="one machine only"):
        review_on_cluster(order(folder, letter=Path("x")), "tcp://127.0.0.1:1", "/out")
