"""Reading a pack from its folder, and what the writer of a broken one is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest

from infoshare_desktop.domain.errors import PackBroken
from infoshare_desktop.guidance.loading import load
from tests.guidance.builtin import FOLDER, leaflet

if TYPE_CHECKING:
    from pathlib import Path


class Slip(NamedTuple):
    """A change that breaks a pack, and the fault that must be told: file, place, change."""

    file: str
    old: str
    new: str
    told: str


SHAPE = (
    Slip("pack.toml", 'version = "1.0"', "version = ", "pack.toml, line 5, column 11: this is not TOML"),
    Slip("pack.toml", 'version = "1.0"\n', "", "pack.toml, version: this is missing; add it"),
    Slip("pack.toml", 'version = "1.0"', "version = 1.0", "pack.toml, version: put the text between quotation marks"),
    Slip("pack.toml", 'version = "1.0"', 'version = " "', "pack.toml, version: it is empty; write the text"),
    Slip("pack.toml", 'version = "1.0"', 'versoin = "1.0"', "nobody knows the field versoin; check how it is spelled"),
    Slip("pack.toml", "as_at = 2026-11-22", 'as_at = "22.11.26"', "pack.toml, as_at: write a day like 2026-11-22"),
    Slip("pack.toml", "as_at = 2026-11-22", "as_at = 2026-11-22T10:00:00", "pack.toml, as_at: write a day like"),
    Slip("pack.toml", '"share_duty"', '"shareduty"', "indications 2, indication: there is no “shareduty” here; write"),
    Slip("law.toml", "confirmed = true", 'confirmed = "yes"', "law.toml, law 1, confirmed: write true or false"),
    Slip("lists.toml", "[[triggers]]", "[[trigers]]", "lists.toml, trigers: there is no “trigers” here; write one of:"),
    Slip("lists.toml", 'label = "Under 12"', "label = 12", "lists.toml, ages 1, label: put the text between"),
    Slip("quality.toml", 'id = "opinion"\n', "", "quality.toml, rules 1, id: this is missing; add it"),
    Slip("quality.toml", 'looks_for = "words"', 'looks_for = "wrods"', "rules 1, looks_for: there is no “wrods” here"),
    Slip("quality.toml", '"what_happened"', '"whathappened"', "rules 1, looks_in 2: there is no “whathappened” here"),
    Slip("quality.toml", "least = 6", 'least = "6"', "least: write a whole number, without quotation marks"),
    Slip("quality.toml", "least = 6", "least = 6\non = 1", "on: write true or false, without quotation marks"),
    Slip(
        "retention.toml",
        'from = "never"',
        'from = "nevr"',
        "counts_from: there is no “nevr” here; write one of: sealed",
    ),
    Slip("rules.toml", 'name = "Transparency"\n', "", "rules.toml, rules 1, name: this is missing; add it"),
    Slip("links.toml", "[[links]]", "[[link]]", "links.toml: nobody knows the field link; check"),
    Slip("glossary.toml", 'word = "ICO"', 'word = "ICO"\ncolour = "red"', "glossary.toml, glossary 12: nobody knows"),
    Slip("questions/duty.toml", 'choice = "no"', 'choice = "perhaps"', "questions/duty.toml, routes 2, choice: there"),
    Slip("questions/duty.toml", 'fields = ["duty"]', 'fields = "duty"', "fields: put the entries between square brac"),
    Slip("questions/duty.toml", 'fields = ["duty"]', 'fields = ["dutty"]', "fields 1: there is no “dutty” here; write"),
    Slip("questions/duty.toml", "answered_by =", 'id = "duty"\nanswered_by =', "duty.toml, id: take this line out"),
    Slip("questions/duty.toml", "answered_by =", 'routes = ["yes"]\nanswered_by =', "duty.toml, line"),
    Slip(
        "questions/recorded.toml", "answered_by =", 'routes = ["yes"]\nanswered_by =', "routes 1: this should be a ta"
    ),
)

NAMES = (
    Slip(
        "pack.toml", 'first = "danger"', 'first = "dangr"', "pack.toml, first: there is no “dangr”; write one of: conf"
    ),
    Slip(
        "pack.toml", '    "duty",\n', '    "duty",\n    "duty",\n', "pack.toml, questions: “duty” stands here 2 times"
    ),
    Slip("pack.toml", '    "duty",\n', "", "questions/duty.toml: add “duty” to the questions in pack.toml, or take"),
    Slip(
        "pack.toml", '    "duty",\n', '    "duty",\n    "more",\n', "questions/more.toml: this file is missing; add it"
    ),
    Slip("pack.toml", 'indication = "share_duty"', 'indication = "share"', "indications: “share” stands here 2 times"),
    Slip("rules.toml", 'id = "protect"', 'id = "record"', "rules.toml, rules: “record” stands here 2 times; keep one"),
    Slip("law.toml", 'id = "two_tests"', 'id = "lawful_basis"', "law.toml, law: “lawful_basis” stands here 2 times"),
    Slip(
        "law.toml", '["purpose", "confidential"]', '["porpoise"]', "law.toml, data_protection, questions: there is no"
    ),
    Slip("lists.toml", 'id = "12_to_15"', 'id = "under_12"', "lists.toml, ages: “under_12” stands here 2 times"),
    Slip("glossary.toml", 'word = "MASH"', 'word = "MARAC"', "glossary.toml, glossary: “MARAC” stands here 2 times"),
    Slip("questions/duty.toml", '"framework", ', '"frame", ', "questions/duty.toml, rules: there is no “frame”; write"),
    Slip("questions/duty.toml", '"purpose"', '"porpoise"', "duty.toml, route no, goes_to: there is no “porpoise”"),
    Slip("questions/confidential.toml", '"location", ', '"place", ', "cautions 1, categories: there is no “place”"),
)

QUALITY = (
    Slip("quality.toml", 'id = "no_time"', 'id = "opinion"', "quality.toml, rules: “opinion” stands here 2 times"),
    Slip(
        "quality.toml",
        '["information", "what_happened", "fact", "shared"]',
        "[]",
        "quality.toml, opinion: say where it loo",
    ),
    Slip("quality.toml", 'looks_for = "few_words"', 'looks_for = "words"', "reasons_short: “words” needs words; add"),
    Slip("quality.toml", "least = 6", 'least = 6\nwords = ["x"]', "reasons_short: “few_words” uses no words; take"),
    Slip("quality.toml", "least = 6\n", "", "quality.toml, reasons_short: “least” goes with “few_words”: a whole"),
    Slip("quality.toml", '"no doubt"', '"…"', "quality.toml, opinion: “…” has no letters to look for; take it out"),
)

RETENTION = (
    Slip(
        "retention.toml",
        'id = "nobody"',
        'id = "child"',
        "retention.toml, rules: “child” stands here 2 times; keep one",
    ),
    Slip(
        "retention.toml", 'fits = "otherwise"\n', "", "retention.toml, rules: One rule, and only one, must hold for all"
    ),
    Slip(
        "retention.toml", 'fits = "nobody"', 'fits = "otherwise"', "retention.toml, rules: One rule, and only one, must"
    ),
    Slip(
        "retention.toml", "years = 75", "years = 151", "retention.toml, long, years: Write a number of years from 0 to"
    ),
    Slip(
        "retention.toml", '["child"]', '["chlid"]', "retention.toml, child, roles: there is no “chlid” in the list rol"
    ),
    Slip(
        "retention.toml", '["under_12", ', '["under_13", ', "retention.toml, child, ages: there is no “under_13” in the"
    ),
    Slip(
        "retention.toml", 'fits = "nobody"', 'fits = "people"', "retention.toml, nobody, roles: Say which people it is"
    ),
)

ANSWERS = (
    Slip("questions/duty.toml", 'choice = "no"', 'choice = "yes"', "routes: “yes” has more than one route; keep one"),
    Slip(
        "questions/duty.toml", 'choice = "no"', 'choice = "in_part"', "routes: “in_part” can never be the answer here"
    ),
    Slip("questions/duty.toml", 'choice = "no"', 'choice = "in_part"', "duty.toml, routes: “no” has no route; add one"),
    Slip(
        "questions/consent.toml", 'choice = "not_sure"', 'choice = "in_part"', "consent.toml, routes: “not_sure” has no"
    ),
    Slip(
        "questions/interest.toml", 'choice = "in_part"', 'choice = "yes"', "interest.toml, routes: “in_part” has no ro"
    ),
    Slip("questions/danger_checked.toml", '= ["no"]', '= ["not_sure"]', "reason_needed: “not_sure” can never be the a"),
    Slip(
        "questions/confidential.toml", 'es]]\nchoice = "no"', 'es]]\nchoice = "in_part"', "routes: “in_part” can never"
    ),
    Slip(
        "questions/confidential.toml",
        'cautions]]\nchoice = "no"',
        'cautions]]\nchoice = "in_part"',
        "cautions 1: “in_part” can never be the answer here; take the caution out",
    ),
    Slip("questions/consent.toml", 'fields = ["consents"]\n', "", "consent.toml, fields: this question is answered by"),
    Slip(
        "questions/interest.toml",
        'fields = ["interests"]\n',
        "",
        "fields: this question is answered by its interests",
    ),
    Slip("questions/recorded.toml", 'answered_by = "check"', 'answered_by = "worker"', "exactly one question must be"),
    Slip(
        "questions/recorded.toml", 'answered_by = "check"', 'answered_by = "worker"', "recorded.toml, routes: “yes” has"
    ),
    Slip(
        "questions/duty.toml", 'goes_to = "purpose"\n', "", "duty.toml, route no: only “not_sure” with the indication"
    ),
    Slip(
        "questions/duty.toml", 'indication = "get_advice"', 'indication = "share"', "route not_sure: only “not_sure” w"
    ),
    Slip(
        "questions/duty.toml",
        'because = "a law or a court order says that you must"\n',
        "",
        "duty.toml, route yes: say why the guidance points there; add because",
    ),
)

WAYS = (
    Slip(
        "questions/properly.toml",
        'choice = "yes"\ngoes_to = "recorded"',
        'choice = "yes"\ngoes_to = "consent"',
        "the answers lead round in a circle: ",
    ),
    Slip(
        "questions/danger.toml",
        'goes_to = "danger_checked"',
        'goes_to = "duty"',
        "questions/danger_checked.toml: no answer leads here; let a goes_to name it",
    ),
    Slip(
        "questions/properly.toml",
        'indication = "put_right"',
        'indication = "share"',
        "pack.toml, indications: no answer can point to put_right; let a route name it",
    ),
    Slip(
        "questions/identify.toml",
        'indication = "share"\nbecause = "the information does not identify anyone"\n',
        "",
        "questions/recorded.toml: a way ends here without an indication; give one of the routes",
    ),
    Slip(
        "questions/identify.toml",
        'fields = ["people", "anonymous"]\n',
        "",
        "questions/consent.toml: a way leads here on which no question asks for people; add that field",
    ),
    Slip(
        "questions/confidential.toml",
        'goes_to = "consent"',
        'goes_to = "interest"',
        "questions/interest.toml: a way leads here past the “no” of a question answered by consents",
    ),
    Slip(
        "questions/consent.toml",
        'goes_to = "properly"',
        'goes_to = "interest"',
        "questions/interest.toml: a way leads here past the “no” of a question answered by consents; only",
    ),
)


@pytest.mark.parametrize("slip", [*SHAPE, *NAMES, *QUALITY, *RETENTION, *ANSWERS, *WAYS], ids=lambda slip: slip.told)
def test_a_slip_of_the_pen_is_told_with_file_place_and_change(copy: Path, slip: Slip) -> None:
    """The writer reads in which file, at which place, and what to do."""
    edit(copy, slip)
    with pytest.raises(PackBroken) as broken:
        load(copy)
    assert slip.told in str(broken.value)
    assert slip.file.split("/")[-1].removesuffix(".toml") in str(broken.value) or slip in WAYS


def test_words_missing_for_an_indication_are_told(copy: Path) -> None:
    """An indication that answers point to must be said somehow."""
    pack = copy / "pack.toml"
    text = pack.read_text(encoding="utf-8")
    pack.write_text(text[: text.index("[[indications]]", text.index('"do_not_share"'))], encoding="utf-8")
    with pytest.raises(PackBroken, match=r"pack\.toml, indications: get_advice has no words; add them"):
        load(copy)


def test_all_slips_are_told_at_once(copy: Path) -> None:
    """Nobody has to mend one fault to learn of the next: one line for each, under the pack's name."""
    for slip in (SHAPE[1], SHAPE[8], SHAPE[13]):
        edit(copy, slip)
    with pytest.raises(PackBroken) as broken:
        load(copy)
    first, *faults = str(broken.value).splitlines()
    assert copy.name in first
    assert len(faults) == 3


@pytest.mark.parametrize(
    "file", ["pack", "rules", "law", "lists", "links", "glossary", "quality", "retention", "questions/duty"]
)
def test_a_missing_file_is_told(copy: Path, file: str) -> None:
    """Each file of a pack must be there."""
    (copy / f"{file}.toml").unlink()
    with pytest.raises(PackBroken, match=f"- {file}.toml: this file is missing; add it"):
        load(copy)


def test_an_empty_and_a_missing_list_are_told(copy: Path) -> None:
    """All lists that the program offers must have at least one line."""
    lists = copy / "lists.toml"
    text = lists.read_text(encoding="utf-8")
    lists.write_text(f"advisers = []\n{text[: text.index('[[advisers]]')].replace('[[ages]]', '[[roles]]')}", "utf-8")
    with pytest.raises(PackBroken) as broken:
        load(copy)
    assert "lists.toml, advisers: this list is empty; give it at least one line" in str(broken.value)
    assert "lists.toml, ages: this list is missing; add it" in str(broken.value)


def test_a_folder_that_is_not_there_is_told_as_missing_files(tmp_path: Path) -> None:
    """A wrong path gives the same kind of message, not a traceback."""
    with pytest.raises(PackBroken, match=r"pack\.toml: this file is missing"):
        load(tmp_path / "nowhere")


def test_a_file_that_is_a_folder_is_told(copy: Path) -> None:
    """What the system will not read is told with the system's own reason."""
    (copy / "law.toml").unlink()
    (copy / "law.toml").mkdir()
    with pytest.raises(PackBroken, match=r"law\.toml: this file cannot be read: \w+"):
        load(copy)


def test_a_file_in_another_encoding_is_told(copy: Path) -> None:
    """Notepad's ANSI is not UTF-8."""
    (copy / "law.toml").write_bytes((copy / "law.toml").read_text(encoding="utf-8").encode("cp1252"))
    with pytest.raises(PackBroken, match=r"law\.toml: save this file as text in UTF-8"):
        load(copy)


def test_a_byte_order_mark_does_no_harm(copy: Path) -> None:
    """Notepad may write one in front."""
    path = copy / "pack.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert load(copy) == leaflet()


def test_lines_of_a_text_are_joined_and_empty_lines_part_paragraphs(copy: Path) -> None:
    """A writer may break lines anywhere; only an empty line means something."""
    edit(copy, Slip("questions/purpose.toml", '"worker"', '"worker"\nlead = """\nOne\n  line.\n\n\nAnother.\n"""', ""))
    assert load(copy).question("purpose").lead == "One line.\n\nAnother."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the built-in pack to break."""
    return shutil.copytree(FOLDER, tmp_path / "our-own-pack")


def edit(folder: Path, slip: Slip) -> None:
    """Change the first place in a pack's file; fail where the pack no longer has these words."""
    path = folder / slip.file
    text = path.read_text(encoding="utf-8")
    assert slip.old in text
    path.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8")
