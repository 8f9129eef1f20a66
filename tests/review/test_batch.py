"""One machine: killed workers, killed parents, hostile files, the same table."""

import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import msgspec
import pytest

from framer.errors import InputError, OutputError
from framer.review.batch import Order, review, unfinished
from framer.review.journal import Journal
from framer.review.minder import Minder
from framer.review.pool import Pool
from framer.review.work import Settings, content_hash
from framer.review.worker import Task
from tests.builders import write
from tests.review import awkward
from tests.review.people import folder_of, pairs, resume

ROOT = Path(__file__).parent.parent.parent
DRIVER = Path(__file__).parent / "driver.py"
SETTINGS = Settings("2026-11")
AWKWARD = Settings(
    "2026-11", work="tests.review.awkward:review", seconds=0.5, megabytes=600
)
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
posix = pytest.mark.skipif(os.name != "posix", reason="needs signals")


@pytest.fixture(autouse=True)
def _importable(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("many")
    for number, (_, text, _) in enumerate(pairs()[::5]):
        (place / f"r{number:03d}.docx").write_bytes(write(text))
    (place / "broken.docx").write_bytes(resume()[:900])
    (place / "note.txt").write_text("not a résumé", "utf-8")
    (place / "old.pdf").write_bytes(b"%PDF-1.4 and more")
    return place


def order(folder, output, **more):
    more = {"form": "jsonl", "started": "2026-11-22T10:00:00+00:00"} | more
    return Order((str(folder),), more.pop("settings", SETTINGS), output, **more)


def run(*arguments, **more):
    command = [sys.executable, str(DRIVER), *map(str, arguments), "--as-of", "2026-11"]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, **more
    )


def files(folder, contents):
    tasks = []
    for number, data in enumerate(contents):
        place = folder / f"{number:03d}.docx"
        place.write_bytes(data)
        tasks.append(Task(number, str(place)))
    return tasks


def minded(tasks, settings=AWKWARD):
    minder = Minder(settings)
    try:
        return list(minder.review(tasks))
    finally:
        minder.stop()


def reason(done):
    return json.loads(done.record)["reason"]


@posix
def test_a_document_that_kills_its_worker_costs_one_row(tmp_path):
    contents = [b"plain %012d" % number for number in range(40)]
    contents[7] = contents[21] = awkward.CRASH
    results = list(Pool(AWKWARD, 2).run(files(tmp_path, contents)))
    assert sorted(each.number for each in results) == list(range(40))
    lost = {e.number for e in results if "ended its worker process" in reason(e)}
    assert lost == {7, 21}


@posix
def test_limits_of_time_and_memory_hold_for_each_file(tmp_path):
    slow = minded(files(tmp_path, [b"plain 1", awkward.SPIN, b"plain 2"]))
    told = {each.number: reason(each) for each in slow}
    assert "more than 0.5 seconds" in told[1]
    assert (told[0], told[2]) == ("a plain file", "a plain file")
    # with time enough, so that memory is what runs out on a slow machine too
    patient = msgspec.structs.replace(AWKWARD, seconds=30)
    large = minded(files(tmp_path, [b"plain 1", awkward.EAT, b"plain 2"]), patient)
    told = {each.number: reason(each) for each in large}
    assert "600 MB" in told[1]
    assert (told[0], told[2]) == ("a plain file", "a plain file")


@posix
def test_a_document_that_hangs_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr("framer.review.minder._WALL", 0.6)
    tasks = files(tmp_path, [awkward.HANG, b"plain 1"])
    first, second = minded(tasks)
    assert "more than 0.5 seconds" in reason(first)
    assert reason(second) == "a plain file"


@posix
def test_workers_killed_from_outside_cost_nothing(tmp_path):
    contents = [b"plain %012d" % number for number in range(600)]
    pool = Pool(AWKWARD, 2)
    results = []
    for each in pool.run(files(tmp_path, contents)):
        results.append(each)
        # each once: a file whose worker ends again before its answer is blamed
        if len(results) in (20, 300):
            worker = pool._minders[len(results) == 300]._worker
            if worker is not None:
                worker.kill()
    assert sorted(each.number for each in results) == list(range(600))
    assert {reason(each) for each in results} == {"a plain file"}


def test_every_file_has_a_row_and_the_summary_counts_them(folder, tmp_path):
    target = tmp_path / "out.jsonl"
    summary = review(order(folder, target))
    rows = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["file"] for row in rows] == sorted(row["file"] for row in rows)
    assert summary.files == len(rows) == summary.read + summary.unreadable
    assert summary.unreadable == 2
    assert summary.passed_over == 1
    assert f"{summary.read} read, 2 unreadable" in summary.sentence()
    bad = {Path(r["file"]).name: r["candidate"]["reason"] for r in rows
           if r["candidate"]["status"] != "read"}  # fmt: skip
    assert bad.keys() == {"broken.docx", "old.pdf"}
    assert all(each.endswith(".") and "broken" not in each for each in bad.values())
    assert not unfinished(target).exists()


def wait_for(journal, lines, process):
    for _ in range(3000):
        if journal.exists() and journal.read_bytes().count(b"\n") >= lines:
            return
        assert process.poll() is None, "it ended before it could be killed"
        time.sleep(0.005)
    pytest.fail("nothing was done")


def kill_a_worker(parent):
    children = Path(f"/proc/{parent}/task/{parent}/children")
    others = [t / "children" for t in children.parent.parent.iterdir()]
    workers = [int(pid) for each in others for pid in each.read_text().split()]
    os.kill(workers[0], signal.SIGKILL)


@linux
def test_killed_again_and_again_the_table_is_the_same(folder, tmp_path):
    clean, target = tmp_path / "clean.csv", tmp_path / "killed.csv"
    assert run(folder, "-o", clean, "--jobs", "2").returncode == 0
    random.seed(7)
    arguments = [str(folder), "-o", str(target), "--jobs", "2", "--as-of", "2026-11"]
    least = 0
    for round_ in range(3):
        process = subprocess.Popen(
            [sys.executable, str(DRIVER), *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        least += random.randint(2, 5)
        wait_for(unfinished(target), least, process)
        if round_ % 2:
            kill_a_worker(process.pid)
            least += 2
            wait_for(unfinished(target), least, process)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert not target.exists()
        least = unfinished(target).read_bytes().count(b"\n")
    result = run(folder, "-o", target, "--jobs", "2")
    assert result.returncode == 0, result.stderr
    assert "taken over" in result.stderr
    assert target.read_bytes() == clean.read_bytes()


def test_a_torn_last_line_is_done_again_and_other_knowledge_begins_anew(
    folder, tmp_path
):
    target = tmp_path / "out.jsonl"
    review(order(folder, target))
    clean = target.read_bytes()
    target.unlink()
    place = unfinished(target)
    # an unfinished run: everything but the table is there
    _keep_journal(folder, target)
    whole = place.read_bytes()
    lines = whole.splitlines(keepends=True)
    place.write_bytes(b"".join(lines[:9]) + lines[9][:50])
    kept = {json.loads(line)["content"] for line in lines[1:9]}
    # some files of the folder are twins: one kept line stands for both
    expected = sum(
        content_hash(path.read_bytes(), None) in kept for path in folder.iterdir()
    )
    summary = review(order(folder, target))
    assert summary.taken_over == expected >= 8
    assert target.read_bytes() == clean
    place.write_bytes(whole)
    other = review(order(folder, target, force=True, settings=Settings("2025-01")))
    assert other.taken_over == 0


def _keep_journal(folder, target):
    def stop(done, total):
        if done >= total - 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        review(order(folder, target, progress=stop))
    assert not target.exists()


def test_a_file_that_changed_is_read_again(tmp_path):
    names = {f"{each:02d}.docx": f"Person {'AB'[each % 2]}ell" for each in range(12)}
    place = folder_of(tmp_path / "in", names)
    target = tmp_path / "out.jsonl"

    _keep_journal(place, target)
    (place / "00.docx").write_bytes(resume(seller="Head of Sales"))
    review(order(place, target))
    first = json.loads(target.read_text("utf-8").splitlines()[0])
    assert first["candidate"]["roles"][0]["title"] == "Head of Sales"


def test_two_runs_do_not_write_the_same_output(folder, tmp_path):
    target = tmp_path / "out.jsonl"
    with (
        Journal(unfinished(target), SETTINGS, started="2026"),
        pytest.raises(OutputError, match="in use"),
    ):
        review(order(folder, target))


def test_an_existing_output_is_kept_without_force(folder, tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="--force"):
        review(order(folder, target))
    assert target.read_text("utf-8") == "mine"
    with pytest.raises(OutputError, match="needs a file"):
        review(order(folder, None, form="xlsx"))
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="nothing to review"):
        review(order(empty, None))


def packed(document):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", document)
    return out.getvalue()


def bomb():
    return packed(b"<w:p/>" * 6_000_000)


def nested():
    deep = "<w:tbl><w:tr><w:tc>" * 400 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 400
    return packed(f"<w:document><w:body>{deep}</w:body></w:document>".encode())


def test_among_hostile_files_every_good_one_is_read(tmp_path):
    names = {f"good{each:02d}.docx": f"Alex Moore{each}" for each in range(57)}
    place = folder_of(tmp_path / "in", names)
    (place / "bomb.docx").write_bytes(bomb())
    (place / "encrypted.docx").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)
    )
    (place / "nested.docx").write_bytes(nested())
    target = tmp_path / "out.csv"
    result = run(place, "-o", target)
    assert result.returncode == 0
    assert "60 files: 57 read, 3 unreadable" in result.stderr
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(row["status"] == "read" for row in rows) == 57
    assert all(row["reason"] for row in rows if row["status"] != "read")


def test_the_command_reads_a_list_and_prints_csv(folder, tmp_path):
    some = sorted(folder.glob("r*.docx"))[:3]
    listed = "".join(f"{each}\n" for each in some)
    result = run("-", "--quiet", input=listed)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert [row["file"] for row in rows] == [str(each) for each in some]
    assert run("nowhere/*.docx").returncode == 2
    assert run("missing.docx", "-q").stdout.count("unreadable") == 1


def test_the_same_content_gives_the_same_record_wherever_it_lies(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    for name in ("a.docx", "b.docx"):
        (place / name).write_bytes(resume())
    target = tmp_path / "out.jsonl"
    review(order(place, target))
    first, second = (msgspec.json.decode(e) for e in target.read_bytes().splitlines())
    assert first["candidate"] == second["candidate"]
    assert (first["file"], second["file"]) == (
        str(place / "a.docx"),
        str(place / "b.docx"),
    )
