"""`verify`, `rebuild` and `forget` as a person meets them."""


def test_a_person_forgets_a_file_and_looks_whether_all_is_well(inkling, notes):
    (notes / "secret.txt").write_text("The zebraxylo is a secret of the house.\n")
    inkling("index", notes, "--until=words", "--json")
    shown = inkling("forget", notes / "secret.txt").output
    assert shown.startswith("Forgotten: 1 file.")
    for path in inkling.library.rglob("*"):
        assert not path.is_file() or b"zebraxylo" not in path.read_bytes()
    assert inkling("verify").output.endswith("The library is sound.\n")
