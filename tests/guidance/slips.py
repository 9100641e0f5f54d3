"""Slips of the pen that break a pack, and the fault that must be told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


def edit(folder: Path, slip: Slip) -> None:
    """Change the first place in a pack's file; fail where the pack no longer has these words."""
    path = folder / slip.file
    text = path.read_text(encoding="utf-8")
    assert slip.old in text
    path.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8")
