from indexer.extracting.seatbelt import profile


def test_profile_denies_all_and_allows_reading_below_the_folders():
    lines = profile(["/opt/inkling/lib"]).split("\n")
    assert lines[:2] == ["(version 1)", "(deny default)"]
    (reading,) = (line for line in lines if "file-read* " in line)
    assert '(subpath "/opt/inkling/lib")' in reading
    assert "write" not in "".join(lines)
    assert "network" not in "".join(lines)
    assert "process-exec" not in "".join(lines)


def test_folder_cannot_end_its_own_name():
    lines = profile(['/a")(allow default)("\\']).split("\n")
    assert not [line for line in lines if line.startswith("(allow default)")]
    assert '(subpath "/a\\")(allow default)(\\"\\\\")' in "\n".join(lines)


def test_every_bracket_is_closed():
    text = profile(["/a", "/b c"])
    assert text.count("(") == text.count(")")
