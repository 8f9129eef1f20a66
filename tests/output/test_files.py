import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from framer.errors import OutputError
from framer.output import files
from framer.output.files import write_whole


def left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_written_whole_with_usual_rights(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    write_whole(target, b"words")
    assert target.read_bytes() == b"words"
    assert left(tmp_path) == ["out.md"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


def test_an_existing_file_stays_without_force(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_bytes(b"old")
    with pytest.raises(OutputError, match=r"there already.*--force"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    target.chmod(0o600)
    write_whole(target, b"new", force=True)
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert left(tmp_path) == ["out.md"]


def test_a_file_that_appears_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.md"
    check = files._check

    def late(*args: object, **options: object) -> None:
        check(*args, **options)  # type: ignore[arg-type]
        target.write_bytes(b"theirs")

    monkeypatch.setattr(files, "_check", late)
    with pytest.raises(OutputError, match="there already"):
        write_whole(target, b"mine")
    assert target.read_bytes() == b"theirs"
    assert left(tmp_path) == ["out.md"]


@pytest.mark.parametrize("force", [False, True])
def test_the_resume_itself_is_never_written_to(tmp_path: Path, force: bool) -> None:
    source = tmp_path / "resume.docx"
    source.write_bytes(b"mine")
    other = tmp_path / "link.docx"
    other.symlink_to(source)
    same = tmp_path / "hard.docx"
    same.hardlink_to(source)
    roundabout = tmp_path / "x" / ".." / "resume.docx"
    (tmp_path / "x").mkdir()
    for target in (source, other, same, roundabout):
        with pytest.raises(OutputError, match="the résumé itself"):
            write_whole(target, b"new", force=force, source=source)
    assert source.read_bytes() == b"mine"


def test_a_link_is_followed(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_whole(link, b"new", force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing/out.md", "there is no such folder"),
        ("file/out.md", "is a file, not a folder"),
        ("folder", "it is a folder"),
        ("x" * 300 + ".md", "the name is too long"),
        ("bad\0name", "the name cannot be used"),
    ],
)
def test_a_place_that_cannot_be_gives_one_sentence(
    tmp_path: Path, name: str, sentence: str
) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=sentence) as caught:
        write_whole(tmp_path / name, b"data")
    assert "\0" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
    assert left(tmp_path) == ["file", "folder"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "you may not write"),
        (errno.EIO, "could not be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "link"])
def test_a_failing_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, sentence: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(os, step, fail)
    if step == "link":
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match=sentence):
        write_whole(tmp_path / "out.md", b"data")
    assert left(tmp_path) == []


def test_an_interrupted_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    old = tmp_path / "out.md"
    old.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(old, b"new", force=True)
    assert old.read_bytes() == b"old"
    assert left(tmp_path) == ["out.md"]


@contextlib.contextmanager
def ordinary_rights() -> Iterator[None]:
    """Give up the rights of the superuser, who may write everywhere, for a while."""
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


def test_a_folder_without_the_right_to_write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        with ordinary_rights(), pytest.raises(OutputError, match="you may not write"):
            write_whole(Path(folder) / "out.md", b"data")
        Path(folder).chmod(0o700)
        assert not list(Path(folder).iterdir())


def test_a_disk_without_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", fail)
    write_whole(tmp_path / "out.md", b"data")
    assert left(tmp_path) == ["out.md"]
