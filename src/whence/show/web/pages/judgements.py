"""What people corrected, what only a person can say, and where corrections are taken."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import WrongCall
from whence.pipeline import judge, left_open, listed, mark, undo
from whence.records import Judgement, Question
from whence.show.answers.judgements import in_words
from whence.show.desk import COOKIE, Desk, admitted
from whence.show.web.asked import asked
from whence.show.web.frame import page
from whence.show.web.site import desk_of, ledger_of, number_in

SIZE = 50
FIELDS = 30
LONG = 2_000  # characters of one field
BY = "a reader of the page"

# What a button says, as a question and its answer.
VERDICTS: dict[str, tuple[Question, bool]] = {
    "same origin": ("same origin", True),
    "different origin": ("same origin", False),
    "same claim": ("same claim", True),
    "different claim": ("same claim", False),
    "same actor": ("same actor", True),
    "different actor": ("same actor", False),
    "wrong statement": ("wrong statement", True),
    "right statement": ("wrong statement", False),
}

Form = dict[str, list[str]]


def show_judgements(request: Request) -> Response:
    """``/judgements``."""
    asking = asked(request)
    with ledger_of(request).reading() as connection:
        found = listed(connection, asking.moment)
        pairs = left_open(connection, asking.moment, SIZE)
    return page("judgements", asking, found=found[::-1], pairs=pairs, mark=mark, in_words=in_words)


async def enter(request: Request) -> Response:
    """``/enter?token=``: who shows the token is known from then on by a cookie."""
    desk: Desk | None = desk_of(request)
    answer = RedirectResponse("/", 303)
    if desk is None or not desk.knows(request.query_params.get("token", "")):
        raise WrongCall("that is not the token", "Open the address that whence serve --writable printed.")
    answer.set_cookie(COOKIE, desk.pass_word, httponly=True, samesite="strict", path="/")
    return answer


async def correct(request: Request) -> Response:
    """``POST /judgements``: keep a correction, then back to where it was made."""
    desk = admitted(desk_of(request), request)
    form = await _form(request)
    kept = await run_in_threadpool(_judged, desk, _judgement(form))
    return _back(form, judged=kept.id)


async def take_back(request: Request) -> Response:
    """``POST /judgements/NUMBER/undo``."""
    desk = admitted(desk_of(request), request)
    form = await _form(request)
    await run_in_threadpool(_undone, desk, number_in(request))
    return _back(form, undone=number_in(request))


def _judged(desk: Desk, of: Judgement) -> Judgement:
    with desk.correcting() as ledger:
        return judge(ledger, of)


def _undone(desk: Desk, number: int) -> None:
    with desk.correcting() as ledger:
        undo(ledger, number)


async def _form(request: Request) -> Form:
    try:
        found = parse_qs((await request.body()).decode("utf-8"), max_num_fields=FIELDS, keep_blank_values=True)
    except ValueError as wrong:
        raise WrongCall("the form cannot be read", "Load the page anew and try again.") from wrong
    if any(len(value) > LONG for values in found.values() for value in values):
        raise WrongCall(f"a field holds more than {LONG} characters", "Write less.")
    return found


def _judgement(form: Form) -> Judgement:
    verdict, sides = _one(form, "verdict"), form.get("side", [])
    if verdict not in VERDICTS:
        raise WrongCall("there is no such answer", f"There are: {', '.join(VERDICTS)}.")
    question, answer = VERDICTS[verdict]
    wanted = 1 if question == "wrong statement" else 2
    if len(sides) != wanted:
        advice = "Choose exactly two statements." if wanted == 2 else "Choose exactly one statement."
        raise WrongCall(f"{len(sides) or 'none'} chosen", advice)
    return Judgement(
        question=question,
        left=sides[0],
        right=sides[1] if wanted == 2 else "",
        answer=answer,
        by=_one(form, "by") or BY,
        note=_one(form, "note"),
    )


def _one(form: Form, name: str) -> str:
    return form.get(name, [""])[0].strip()


def _back(form: Form, **values: int) -> Response:
    """To a page of ours only."""
    path, mark_, query = _one(form, "back").partition("?")
    if not path.startswith("/") or path.startswith(("//", "/\\")):
        path, mark_, query = "/judgements", "", ""
    whole = "&".join(part for part in (query if mark_ else "", urlencode(values)) if part)
    return RedirectResponse(f"{path}?{whole}", 303)
