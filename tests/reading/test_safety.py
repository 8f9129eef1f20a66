import io
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from framer.errors import UnreadableDocument
from framer.reading import safety
from framer.reading.docx import read_document
from tests.builders import Xml, document, p, pack, run, table, text_box, write

FOLDER = Path(__file__).resolve().parents[2]


def refusal(source: object, name: str = "cv.docx") -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(source, name=name)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def ole(*streams: str) -> bytes:
    """The smallest OLE file with streams of these names."""
    end, free, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<LLLLLLLLL", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<L", 0) + struct.pack("<L", free) * 108
    fat = struct.pack("<LL", fat_mark, end) + struct.pack("<L", free) * 126

    def entry(name: str, kind: int, right: int, child: int) -> bytes:
        raw = name.encode("utf-16-le")
        return (
            raw.ljust(64, b"\0")
            + struct.pack("<HBB", len(raw) + 2, kind, 1)
            + struct.pack("<LLL", free, right, child)
            + bytes(36)
            + struct.pack("<LLL", end, 0, 0)
        )

    entries = entry("Root Entry", 5, free, 1)
    for number, name in enumerate(streams, 1):
        right = number + 1 if number < len(streams) else free
        entries += entry(name, 2, right, free)
    return header + fat + entries.ljust(512, b"\0")


# --- not a Word document -------------------------------------------------------------

GOOD = document("ONE")
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
NOT_WORD = {
    "empty": (b"", "is empty"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "PDF behind a mail header": (b"\n\n%PDF-1.4", "PDF"),
    "RTF": (rb"{\rtf1\ansi Jane}", "RTF"),
    "old Word": (ole("WordDocument", "1Table"), "old Word format"),
    "locked": (ole("EncryptionInfo", "EncryptedPackage"), "password"),
    "old spreadsheet": (ole("Workbook"), "spreadsheet"),
    "old presentation": (ole("PowerPoint Document"), "presentation"),
    "other OLE": (ole("Contents"), "old format"),
    "damaged OLE": (ole("WordDocument")[:40], "damaged file of an old"),
    "ODT": (pack(ODT), "OpenDocument"),
    "flat ODT": (b'<?xml version="1.0"?><office:document/>', "OpenDocument"),
    "spreadsheet": (pack({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
    "presentation": (pack({"ppt/presentation.xml": "<x/>"}), "presentation"),
    "Pages": (pack({"Index/Document.iwa": "x"}), "Pages"),
    "e-book": (pack({"META-INF/container.xml": "<x/>"}), "e-book"),
    "packed résumé": (pack({"cv.docx": GOOD}), "unpack it"),
    "other archive": (pack({"a.bin": "x"}), "holds no Word document"),
    "empty archive": (pack({}), "empty archive"),
    "gzip": (b"\x1f\x8b\x08\x00", "packed archive"),
    "web page": (b"<!DOCTYPE html><html><body>Jane</body></html>", "web page"),
    "web page with a mark": (b"\xef\xbb\xbf\n<html>", "web page"),
    "saved web page": (b"MIME-Version: 1.0\r\n", "saved web page"),
    "Word XML": (b'<?xml version="1.0"?><?mso-application progid="Word"?>', "XML file"),
    "plain text": (b"Jane Doe\nExperience\n", "plain text"),
    "plain text in UTF-16": ("Jane".encode("utf-16"), "plain text"),
    "picture": (b"\x89PNG\r\n\x1a\n", "picture"),
    "other": (bytes(range(256)), "not a Word document"),
    "cut off": (GOOD[: len(GOOD) // 2], "cut off"),
    "no document part": (
        document("x", leave_out=["word/document.xml"]),
        "holds no Word document",
    ),
    "no body": (
        document("x", extra={"word/document.xml": "<document/>"}),
        "holds no Word document",
    ),
    "broken XML": (
        document("x", extra={"word/document.xml": "<w:document"}),
        "broken XML",
    ),
    "only a picture": (
        document(p(), extra={"word/media/image1.png": b"\x89PNG"}),
        "only pictures",
    ),
    "only hidden text": (document(p(run("x", hidden=True))), "hidden"),
    "nothing in it": (document(), "has no text"),
}


@pytest.mark.parametrize("case", NOT_WORD)
def test_each_kind_of_wrong_file_has_its_own_sentence(case: str) -> None:
    data, said = NOT_WORD[case]
    sentence = refusal(data)
    assert said in sentence
    assert sentence.startswith("cv.docx ")
    assert ";" in sentence  # what is wrong; what to do


def test_a_lock_file_of_word_is_told_apart() -> None:
    assert "lock file" in refusal(b"\x05Jane" + bytes(50), "~$cv.docx")


def test_missing_file_folder_and_empty_name(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "no.docx", "")
    assert "is a folder" in refusal(tmp_path, "")
    assert "No file was named" in refusal("", "")
    assert "cannot be opened" in refusal("a\0b", "")
    assert "cannot be opened" in refusal("a" * 5000, "")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_a_device_is_not_read() -> None:
    assert "not an ordinary file" in refusal("/dev/zero", "")


def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise PermissionError

    (tmp_path / "cv.docx").write_bytes(GOOD)
    monkeypatch.setattr(Path, "open", closed)
    assert "may not be read" in refusal(tmp_path / "cv.docx", "")


def test_messages_name_the_file_without_its_folder_and_without_odd_signs(
    tmp_path: Path,
) -> None:
    path = tmp_path / "cv\x1b[31m.docx"
    path.write_bytes(b"%PDF-")
    assert refusal(path, "").startswith("cv?[31m.docx is a PDF file")


def test_unnamed_bytes_are_called_the_resume() -> None:
    assert refusal(b"", "").startswith("The résumé is empty")


# --- archives ------------------------------------------------------------------------


def test_a_locked_entry_is_told_apart() -> None:
    data = bytearray(GOOD)
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    assert "password" in refusal(bytes(data))


def test_a_way_of_packing_that_word_does_not_use() -> None:
    assert "packed in a way" in refusal(pack(parts_of(GOOD), zipfile.ZIP_LZMA))


def test_stored_and_prefixed_and_commented_archives_are_read() -> None:
    stored = pack(parts_of(GOOD), zipfile.ZIP_STORED)
    assert [line.text for line in read_document(stored).lines] == ["ONE"]
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"only a comment"
    assert [line.text for line in read_document(file.getvalue()).lines] == ["ONE"]


def test_names_with_backslashes_and_other_case_are_read() -> None:
    parts = {
        name.replace("/", "\\").replace("word", "Word"): part
        for name, part in parts_of(GOOD).items()
    }
    raw = pack(parts)
    assert [line.text for line in read_document(raw).lines] == ["ONE"]


def test_a_64_bit_archive_is_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(GOOD).items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(part)
    data = bytearray(file.getvalue())
    end = data.rindex(b"PK\x05\x06")
    count, size, offset = struct.unpack_from("<HLL", data, end + 10)
    facts = (44, 45, 45, 0, 0, count, count, size, offset)
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", *facts)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    struct.pack_into("<HHLL", data, end + 8, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    whole = bytes(data[:end]) + record + locator + bytes(data[end:])
    assert [line.text for line in read_document(whole).lines] == ["ONE"]


def test_every_checksum_is_checked() -> None:
    data = bytearray(pack(parts_of(GOOD), zipfile.ZIP_STORED))
    at = data.index(b"ONE")
    data[at] = ord("X")
    assert "damaged" in refusal(bytes(data))


# --- hostile files, in a process of their own with 400 MB and 2 seconds --------------


def packed_with(name: str, start: bytes, block: bytes, times: int, end: bytes) -> bytes:
    """A Word file with one huge part, written without ever holding it."""
    file = io.BytesIO(document("ONE", leave_out=[name]))
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as part,
    ):
        part.write(start)
        for _ in range(times):
            part.write(block)
        part.write(end)
    return file.getvalue()


def paragraphs(megabytes: int) -> bytes:
    """A main part of so many megabytes of short paragraphs."""
    start, end = main_of(p("@")).encode().split(p("@").encode())
    one = p("word").encode() * (1_000_000 // len(p("word")))
    return packed_with("word/document.xml", start, one, megabytes, end)


def with_main(xml: str | bytes) -> bytes:
    return document("x", extra={"word/document.xml": xml})


def main_of(*content: Xml) -> str:
    return parts_of(document(*content))["word/document.xml"].decode()


def lying_header(megabytes: int) -> bytes:
    """An archive whose main part claims to be small."""
    blanks = b" " * 1_000_000
    data = bytearray(packed_with("word/document.xml", b"", blanks, megabytes, b""))
    at = data.rindex(b"word/document.xml")
    struct.pack_into("<L", data, at - 46 + 24, 1_000)
    return bytes(data)


def deep(levels: int) -> str:
    inner = "<w:sdt><w:sdtContent>" * levels + "<w:p/>"
    return main_of(Xml(inner + "</w:sdtContent></w:sdt>" * levels))


def many_entries() -> bytes:
    return pack(parts_of(GOOD) | {f"a{number}": "" for number in range(30_000)})


def entities() -> str:
    plain = main_of(p("A@B"))
    kind = '<!DOCTYPE x [<!ENTITY a "word"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    declaration, rest = plain.split("\n", 1)
    return f"{declaration}{kind}{rest.replace('@', '&b;')}"


def nested_tables(levels: int) -> str:
    inner = Xml("<w:p/>")
    for _ in range(levels):
        inner = table([Xml(f"<w:tc>{inner}</w:tc>")])
    return main_of(inner)


def varied(form: str, times: int) -> Xml:
    """Markup with a changing number in it, so that it packs no better than text."""
    return Xml("".join(form.replace("@", str(n * 7919 % 9_973)) for n in range(times)))


def attributes(elements: int) -> str:
    form = "<w:p" + "".join(f' a{number}="@"' for number in range(100)) + "/>"
    return main_of(varied(form, elements))


def chained_styles() -> bytes:
    inner = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{number}">'
        f'<w:basedOn w:val="S{number + 1}"/></w:style>'
        for number in range(50_000)
    )
    styles = parts_of(GOOD)["word/styles.xml"].decode()
    styles = styles.replace("</w:styles>", f"{inner}</w:styles>")
    return document(p("x", style="S0"), extra={"word/styles.xml": styles})


def image_bomb() -> bytes:
    return packed_with("word/media/image1.png", b"", bytes(1_000_000), 500, b"")


HOSTILE = {
    "200 MB of paragraphs": (lambda: paragraphs(200), "far more than"),
    "19 MB of paragraphs": (lambda: paragraphs(19), "than"),
    "19 MB of empty tags": (
        lambda: with_main(main_of(Xml("<w:p/>" * 3_100_000))),
        "than",
    ),
    "1,600,000 attributes": (lambda: with_main(attributes(16_000)), "markup"),
    "a header that lies about its size": (lambda: lying_header(500), "than"),
    "a small lie": (lambda: lying_header(1), "damaged"),
    "entities": (lambda: with_main(entities()), "document type"),
    "entities in UTF-16": (
        lambda: with_main(entities().replace("UTF-8", "UTF-16").encode("utf-16")),
        "document type",
    ),
    "30,000 parts": (many_entries, "2000 parts"),
    "300 levels": (lambda: with_main(deep(300)), "too deeply"),
    "21 tables in each other": (lambda: with_main(nested_tables(21)), "20 tables"),
    "a text of 12 MB": (lambda: with_main(main_of(p("word " * 2_400_000))), "than"),
    "60,000 paragraphs": (
        lambda: with_main(
            main_of(varied("<w:p><w:r><w:t>@</w:t></w:r></w:p>", 60_000))
        ),
        "50000 paragraphs",
    ),
    "a file of 26 MB": (lambda: bytes(26_000_000), "25 MB"),
}
HARMLESS = {
    "a picture of 500 MB": image_bomb,
    "a chain of 50,000 styles": chained_styles,
    "120 levels": lambda: with_main(deep(110).replace("<w:p/>", p("ONE"))),
    "20 tables in each other": lambda: with_main(
        nested_tables(20).replace("<w:p/>", p("ONE"))
    ),
    "100,000 line breaks": lambda: with_main(
        main_of(p("ONE", run(Xml("<w:br/>" * 100_000))))
    ),
    "1,100,000 attributes": lambda: with_main(
        attributes(11_000).replace("<w:body>", f"<w:body>{p('ONE')}")
    ),
    "as many runs as the limit allows": lambda: with_main(
        main_of(p("ONE"), p(varied("<w:r><w:t>@ </w:t></w:r>", 280_000)))
    ),
    "as many looks as the limit allows": lambda: with_main(
        main_of(
            p("ONE"),
            p(
                varied(
                    '<w:r><w:rPr><w:sz w:val="@"/></w:rPr><w:t>@ </w:t></w:r>', 130_000
                )
            ),
        )
    ),
    "49,000 paragraphs": lambda: with_main(
        main_of(p("ONE"), varied("<w:p><w:r><w:t>@</w:t></w:r></w:p>", 49_000))
    ),
    "9,000 text boxes": lambda: with_main(
        main_of(p("ONE"), varied(p("@", text_box("@", fallback=False)), 9_000))
    ),
}

GUARDED = """
import re, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000))
from framer.errors import FramerError
from framer.reading.docx import read_document
start = time.process_time()
try:
    said = read_document(sys.argv[1]).lines[0].text
except FramerError as error:
    said = str(error)
took = time.process_time() - start
# not ru_maxrss: a new process inherits that of the one that started it
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(f"{took:.2f} {int(peak[1]) / 1000:.0f} {said}")
"""


def guarded(data: bytes, folder: Path) -> tuple[float, float, str]:
    path = folder / "cv.docx"
    path.write_bytes(data)
    ended = subprocess.run(
        [sys.executable, "-c", GUARDED, str(path)],
        capture_output=True,
        text=True,
        timeout=30,
        cwd=FOLDER,
        check=True,
    )
    seconds, megabytes, said = ended.stdout.strip().split(" ", 2)
    return float(seconds), float(megabytes), said


@pytest.mark.skipif(sys.platform != "linux", reason="measures by way of /proc")
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_files_are_refused_quickly(case: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[case]
    seconds, megabytes, said = guarded(make(), tmp_path)
    assert expected in said
    assert said.startswith("cv.docx ")
    assert seconds < 2
    assert megabytes < 400


@pytest.mark.skipif(sys.platform != "linux", reason="measures by way of /proc")
@pytest.mark.parametrize("case", HARMLESS)
def test_large_but_harmless_files_are_read_quickly(case: str, tmp_path: Path) -> None:
    seconds, megabytes, said = guarded(HARMLESS[case](), tmp_path)
    assert said in ("ONE", "x", "0")
    assert seconds < 2
    assert megabytes < 400


def test_external_targets_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket  # noqa: PLC0415

    def no_network(*_: object) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket, "socket", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    links = [
        ("attachedTemplate", "http://x.example/t.dotx"),
        ("header", "http://x.example/h"),
    ]
    assert read_document(document("ONE", relations=links)).lines[0].text == "ONE"


def test_an_ordinary_file_is_far_below_every_limit() -> None:
    data = write("# Experience\n" + "- Ran the shop with four people\n" * 300)
    start = time.perf_counter()
    assert len(read_document(data).lines) == 301
    assert time.perf_counter() - start < 2
    assert len(data) < safety.MAX_FILE / 100


def test_a_file_can_be_checked_for_programs_that_unpack_all_of_it() -> None:
    safety.Archive(GOOD, "cv.docx").check_whole()
    for bomb in (image_bomb(), lying_header(500)):
        with pytest.raises(UnreadableDocument, match="enormous"):
            safety.Archive(bomb, "cv.docx").check_whole()
