"""The questions of a small pack: the design's way, shortened."""

from __future__ import annotations

from typing import Final

from infoshare_desktop.domain.guidance import AnsweredBy, Caution, Choice, Indication, Question, QuestionField, Route

YES, NO, NOT_SURE, IN_PART = Choice.YES, Choice.NO, Choice.NOT_SURE, Choice.IN_PART
ADVICE: Final = Route(NOT_SURE, None, Indication.GET_ADVICE)


def questions() -> tuple[Question, ...]:
    """Danger, purpose, persons, confidential, consent, interest, properly, recorded."""
    recorded = Question("recorded", "Recorded?", AnsweredBy.CHECK, (), number="7")
    return (_danger(), _purpose(), _identify(), _confidential(), *_by_person(), _properly(), recorded)


def _danger() -> Question:
    return Question(
        "danger",
        "Danger?",
        AnsweredBy.WORKER,
        (Route(YES, "purpose", Indication.SHARE_NOW, settles=True), Route(NO, "purpose")),
        fields=(QuestionField.EMERGENCY,),
    )


def _purpose() -> Question:
    return Question(
        "purpose",
        "Purpose?",
        AnsweredBy.WORKER,
        (Route(YES, "identify"), Route(NO, "recorded", Indication.DO_NOT_SHARE), ADVICE),
        number="1",
        fields=(QuestionField.TRIGGER, QuestionField.INFORMATION),
        reason_needed=(YES, NO),
    )


def _identify() -> Question:
    return Question(
        "identify",
        "Identifies?",
        AnsweredBy.WORKER,
        (Route(YES, "confidential"), Route(NO, "properly", Indication.SHARE), Route(NOT_SURE, "confidential")),
        number="2",
        fields=(QuestionField.PEOPLE,),
    )


def _confidential() -> Question:
    return Question(
        "confidential",
        "Confidential?",
        AnsweredBy.WORKER,
        (Route(YES, "consent"), Route(NO, "properly", Indication.SHARE), ADVICE),
        number="3",
        fields=(QuestionField.CATEGORIES, QuestionField.NOT_CONFIDENTIAL),
        cautions=(Caution(NO, ("allegation",), "Careful."),),
    )


def _by_person() -> tuple[Question, Question]:
    """Consent and, where somebody did not give it, the public interest: answered for each person."""
    share = (Route(YES, "properly", Indication.SHARE), Route(IN_PART, "properly", Indication.SHARE_PART))
    consent = Question(
        "consent",
        "Consent?",
        AnsweredBy.CONSENTS,
        (*share, Route(NO, "interest"), ADVICE),
        number="4",
        fields=(QuestionField.CONSENTS,),
    )
    do_not = Route(NO, "recorded", Indication.DO_NOT_SHARE)
    interest = Question("interest", "Public interest?", AnsweredBy.INTERESTS, (*share, do_not, ADVICE), number="5")
    return consent, interest


def _properly() -> Question:
    return Question(
        "properly",
        "Right way?",
        AnsweredBy.WORKER,
        (Route(YES, "recorded"), Route(NO, "recorded", Indication.PUT_RIGHT), ADVICE),
        number="6",
        fields=(QuestionField.PLANNED, QuestionField.TELLINGS),
    )
