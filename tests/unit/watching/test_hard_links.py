from indexer.watching.hard_links import has_other_names


def test_a_file_has_other_names_while_it_is_linked(tmp_path):
    file, link = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("text")
    assert not has_other_names(bytes(file))
    link.hardlink_to(file)
    assert has_other_names(bytes(file))
    link.unlink()
    assert not has_other_names(bytes(file))


def test_a_file_that_is_gone_has_none(tmp_path):
    assert not has_other_names(bytes(tmp_path / "gone"))
