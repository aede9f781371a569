"""Each adversarial or faulty input of RELIABILITY.md, section 10, has its test.

The table says which; a test that is renamed or removed shows here.
"""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
FILES = "integration/test_hostile_files.py"
MOMENTS = "integration/test_hostile_moments.py"
PAPERS = "integration/test_hostile_papers.py"
CHILDREN = "integration/test_hostile_extractors.py"
FAULTS = "end2end/test_faults.py"
OFFICE = "unit/extracting/formats/office/test_docx.py"
MESSAGE = "unit/extracting/mail/test_message.py"
HEADERS = "unit/extracting/mail/test_headers.py"
ARCHIVES = "unit/extracting/containers/test_archives.py"
SCANNER = "unit/watching/test_scanner.py"
WATCHER = "unit/watching/test_watcher.py"
OPENING = "unit/watching/test_safe_open.py"
RECOVERY = "unit/storing/test_recovery.py"
INDEX = "unit/storing/test_search_index.py"
NAMED = f"{FILES}::test_a_file_is_found_by_its_words_under_its_very_name"
NO_TEXT = f"{FILES}::test_a_file_without_text_is_found_by_its_name_and_its_problem_told"
SPECIAL = f"{FILES}::test_21_22_25_26_what_is_no_file_of_the_folder_is_passed_over"
REFUSED = f"{OFFICE}::test_hostile_document_is_refused"
MONSTROUS = f"{MESSAGE}::test_monstrous_mail_is_read_as_far_as_allowed"
ENDLESS = f"{PAPERS}::test_a_paper_without_an_end_is_given_up_and_the_next_is_read"

COVERED = {
    **dict.fromkeys((1, 2, 3, 4, 5, 8, 9, 14, 15, 16, 17, 18, 20), (NAMED,)),
    6: (
        NAMED,
        "unit/app/search/test_file_names.py"
        "::test_names_are_whole_honest_and_on_one_line",
    ),
    7: (
        NAMED,
        "end2end/test_search_command.py"
        "::test_a_name_that_is_not_text_is_printed_in_full_and_harmlessly",
    ),
    10: (NAMED, "unit/app/folders/test_dialog.py"),
    11: (f"{FILES}::test_11_twins_are_found_with_either_spelling",),
    12: (NAMED, f"{FILES}::test_every_file_is_known_once"),
    13: (f"{MOMENTS}::test_13_a_rename_of_case_only_is_one_file_with_the_new_name",),
    19: (f"{SCANNER}::test_a_large_folder_is_told_as_it_is_read",),
    **dict.fromkeys((21, 22, 25, 26), (SPECIAL,)),
    23: (f"{MOMENTS}::test_23_a_file_that_says_it_is_empty_is_read_to_the_limit_only",),
    24: (NO_TEXT,),
    27: (
        f"{MOMENTS}::test_27_a_folder_swapped_for_a_link_before_it_is_read_is_"
        "not_followed",
        f"{OPENING}::test_a_link_swapped_in_again_and_again_never_leads_outside",
    ),
    28: (f"{MOMENTS}::test_28_both_hard_links_are_found_and_embedded_once",),
    29: (
        f"{MOMENTS}::test_29_a_file_in_roots_that_overlap_is_there_once",
        f"{SCANNER}::test_a_folder_reachable_twice_counts_once_in_one_comparison",
    ),
    30: (f"{OPENING}::test_content_in_the_cloud_is_not_fetched",),
    **dict.fromkeys((31, 32), (NO_TEXT,)),
    **dict.fromkeys((33, 34), (NAMED,)),
    35: (
        "unit/extracting/formats/paged/test_pdf.py"
        "::test_protected_file_opens_with_its_password_only",
        "unit/extracting/formats/office/test_protection.py"
        "::test_password_opens_the_file",
        "unit/extracting/containers/test_zip_decryption.py"
        "::test_members_are_read_with_the_password",
    ),
    36: (f"{FILES}::test_36_the_library_itself_is_left_out",),
    37: (f"{MOMENTS}::test_37_what_is_not_finished_is_read_once_it_has_its_name",),
    **dict.fromkeys((38, 39, 40, 41), (ENDLESS,)),
    42: (f"{PAPERS}::test_42_what_a_paper_wants_to_run_is_neither_run_nor_read",),
    43: (
        "unit/extracting/formats/paged/test_pdf_pages.py::test_file_of_pictures_is_a_scan",
    ),
    44: (f"{PAPERS}::test_44_white_text_is_read_like_any_other",),
    45: (
        "unit/extracting/formats/paged/test_pdf_pages.py"
        "::test_text_of_signs_without_names_is_none",
    ),
    46: (REFUSED,),
    47: (f"{PAPERS}::test_47_a_document_of_paragraphs_without_number_ends_at_a_limit",),
    48: (
        "unit/extracting/formats/sheets/test_xlsx.py"
        "::test_million_cells_end_at_the_limit",
    ),
    49: (REFUSED,),
    50: (
        REFUSED,
        "unit/extracting/formats/test_xml_target.py"
        "::test_entities_outside_of_the_document_stay_there",
    ),
    51: (
        "unit/extracting/formats/office/test_office_package.py"
        "::test_addresses_outside_lead_nowhere",
        "unit/extracting/formats/text/test_xml_text.py"
        "::test_entities_are_neither_fetched_nor_multiplied",
    ),
    52: ("integration/test_sandbox.py::test_nothing_is_let_through",),
    53: (
        "unit/extracting/formats/test_archive.py"
        "::test_false_size_in_the_directory_is_damage",
    ),
    54: (f"{ARCHIVES}::test_paths_that_lead_elsewhere_stay_names",),
    55: (f"{ARCHIVES}::test_archives_nested_too_deeply_are_listed_and_not_opened",),
    56: (MONSTROUS, f"{MESSAGE}::test_parts_left_out_are_said"),
    57: (MONSTROUS,),
    58: (f"{HEADERS}::test_monstrous_headers_are_cut",),
    59: (MONSTROUS, f"{MESSAGE}::test_wrong_encoding_told_is_survived"),
    60: (f"{HEADERS}::test_dates_are_told_the_same_way_or_not_at_all",),
    61: ("unit/extracting/mail/test_mbox.py::test_lines_of_a_body_begin_no_mail",),
    62: (
        "integration/test_mailboxes.py"
        "::test_a_removed_mail_goes_and_the_others_stay_as_they_are",
        "unit/test_reading_queue.py",
    ),
    63: (
        "integration/test_mailboxes.py::test_equal_mails_are_both_kept_and_named_apart",
    ),
    64: (
        f"{MESSAGE}::test_encrypted_mail_says_so_and_keeps_its_headers",
        "unit/extracting/mail/test_tnef.py::test_text_and_attachments_are_read",
    ),
    65: (
        "integration/test_no_network.py::test_no_socket_leaves_the_computer",
        "end2end/test_offline.py"
        "::test_the_command_line_and_its_extractors_cannot_reach_the_network",
    ),
    67: (
        "end2end/test_model_commands.py"
        "::test_a_model_that_computes_nonsense_is_refused",
        "unit/embedding/test_vectors.py::test_a_zero_row_stays_zero_without_a_warning",
        "integration/test_pipeline.py"
        "::test_a_text_that_the_model_cannot_compute_is_told_and_spoils_no_other",
    ),
    68: (
        f"{MOMENTS}::test_68_a_file_that_grows_while_it_is_read_is_read_whole_in_"
        "the_end",
    ),
    69: (
        f"{MOMENTS}::test_69_what_may_not_be_read_any_more_leaves_the_results_and_"
        "is_told",
    ),
    70: (f"{MOMENTS}::test_70_a_bad_sector_is_told_once_and_not_tried_without_end",),
    71: (f"{FAULTS}::test_a_full_disk_stops_the_run_and_loses_nothing",),
    72: (
        f"{FAULTS}::test_a_file_that_may_not_grow_stops_the_run_and_loses_nothing",
        f"{FAULTS}::test_a_library_that_may_not_be_written_is_refused",
    ),
    73: (
        f"{MOMENTS}::test_73_a_change_is_noticed_whatever_the_clock_said",
        "unit/watching/test_machine.py",
    ),
    74: (
        f"{RECOVERY}::test_the_copy_takes_the_place_of_a_damaged_catalogue",
        f"{FAULTS}::test_a_damaged_catalogue_is_mended_by_the_next_indexing",
    ),
    75: (
        f"{INDEX}::test_after_a_power_cut_what_was_in_doubt_is_written_again",
        "integration/test_catalogue_and_index.py"
        "::test_a_lost_index_is_built_again_and_answers_the_same",
    ),
    76: (
        "unit/embedding/test_model_file.py::test_each_wrong_file_gets_its_own_sentence",
        "integration/test_server.py"
        "::test_without_its_model_a_library_is_still_found_by_words",
    ),
    77: (
        "unit/storing/test_succession.py"
        "::test_another_model_serves_when_nothing_waits_any_more",
        "unit/searching/test_background.py"
        "::test_vectors_of_another_model_are_never_compared",
    ),
    78: (
        "unit/test_lock.py::test_the_lock_is_free_again_after_the_holder_was_killed",
        "integration/test_server.py"
        "::test_a_library_in_use_is_a_fatal_fault_and_exit_code_3",
    ),
    79: (f"{WATCHER}::test_sleep_and_a_set_clock_ask_for_everything",),
    80: (f"{MOMENTS}::test_80_another_disk_under_the_same_path_is_not_mixed_in",),
    81: (f"{MOMENTS}::test_81_a_share_that_does_not_answer_holds_up_no_search",),
    82: (
        f"{CHILDREN}::test_bad_child_costs_one_file_and_is_replaced",
        f"{CHILDREN}::test_one_poisoned_file_leaves_the_other_children_alone",
    ),
    83: (NAMED, f"{FAULTS}::test_a_terminal_of_another_encoding_gets_escapes"),
    84: (
        f"{FAULTS}::test_settings_that_make_no_sense_are_named_and_kept",
        "unit/test_paths.py"
        "::test_a_library_that_cannot_be_made_is_named_with_the_reason",
    ),
}
NOT_YET = {66: "Inkling writes no answers yet that a document could influence."}


def named_in(file):
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_no_input_is_missing():
    assert sorted({*COVERED, *NOT_YET}) == list(range(1, 85))


@pytest.mark.parametrize("number", sorted(COVERED))
def test_the_test_of_an_input_is_there(number):
    for pointer in COVERED[number]:
        file, _, name = pointer.partition("::")
        assert not name or name in named_in(file), pointer
