"""Lines on a terminal: wrapped, in columns, dressed only where it is wanted."""

from framer.output.screen import Column, Screen


def printed(width, *spans, indent=0, looks=False):
    parts = []
    Screen(parts.append, width, looks=looks).print(*spans, indent=indent)
    return "".join(parts)


def test_lines_break_between_words():
    assert printed(10, "one two three") == "one two\nthree\n"
    assert printed(10, "one two three", indent=3) == "   one two\n   three\n"


def test_without_words_an_empty_line_is_printed():
    assert printed(10) == "\n"


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost():
    text = printed(8, "to body/tbl[1]/tr[2] now")
    assert text == "to\nbody/tbl\n[1]/tr[2\n] now\n"


def test_wide_signs_count_twice_and_combining_ones_not():
    assert printed(6, "日本語 ab") == "日本語\nab\n"
    assert (
        printed(4, "e\u0301e\u0301e\u0301e\u0301 x")
        == "e\u0301e\u0301e\u0301e\u0301\nx\n"
    )


def test_control_characters_never_reach_the_terminal():
    assert printed(20, "a\x1b[31mb\x9bc\x07") == "a[31mbc\n"


def test_looks_only_where_wanted_and_kept_across_lines():
    spans = ("one two ", "bold"), ("three", "")
    assert printed(8, *spans) == "one two\nthree\n"
    assert printed(8, *spans, looks=True) == "\x1b[1mone two\x1b[0m\nthree\n"
    long = printed(4, ("one two", "bold cyan"), looks=True)
    assert long == "\x1b[1;36mone\x1b[0m\n\x1b[1;36mtwo\x1b[0m\n"


def table(width, columns, *rows):
    parts = []
    cells = [[(text, "") for text in row] for row in rows]
    Screen(parts.append, width).table(columns, cells)
    return "".join(parts)


def test_columns_are_as_wide_as_their_cells():
    both = [Column(), Column()]
    assert table(40, both, ("a", "bb"), ("ccc", "d")) == "a    bb\nccc  d\n"
    assert table(40, both) == ""


def test_the_widest_column_gives_way_first():
    both = [Column(), Column()]
    text = table(16, both, ("short", "a much longer cell"))
    assert text == "short  a much\n       longer\n       cell\n"


def test_a_whole_column_is_never_broken():
    columns = [Column(), Column(whole=True)]
    text = table(18, columns, ("some title here", "Jan 2019"))
    assert text == "some      Jan 2019\ntitle\nhere\n"
