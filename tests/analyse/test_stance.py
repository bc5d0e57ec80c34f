"""Says, denies, declines or silent; uttered or thought."""

import sys

import pytest

from whence.analyse.stance import is_voiced, refuses, stance
from whence.analyse.tables import stances, thoughts
from whence.records import STANCES

# Each row of the table with a sentence in which it is the first that fits; the cue stands in brackets.
ROWS = {
    "silent: not ~ respond": "The company did not [respond] to a request for comment.",
    "silent: not ~ responded": "The embassy had not yet [responded] by the evening.",
    "silent: neither ~ responded": "Neither company [responded] to questions.",
    "silent: nor ~ responded": "Neither the Palace nor its lawyers [responded] to requests for comment.",
    "silent: none ~ responded": "None of them [responded] to our letters.",
    "silent: neither ~ replied": "Neither company [replied] to our questions.",
    "silent: nor ~ replied": "Neither the firm nor its owner [replied].",
    "silent: none ~ replied": "None of them [replied] to our letters.",
    "silent: nor ~ answered": "Neither the firm nor its owner [answered] calls.",
    "silent: nor ~ returned": "Neither the firm nor its owner [returned] our calls.",
    "silent: not ~ reply": "The ministry [did not immediately reply] to an email.",
    "silent: not ~ replied": "The bank has [not replied] to our questions.",
    "silent: not ~ return": "A spokesman [didn’t return] calls on Monday.",
    "silent: not ~ returned": "His lawyer has [not returned] messages.",
    "silent: not ~ answer": "The school [did not answer] our questions.",
    "silent: not ~ answered": "The club has [not answered] our letter.",
    "silent: could not ~ be reached": "The owner [could not immediately be reached] for comment.",
    "silent: could not ~ be contacted": "Her family [couldn't be contacted].",
    "silent: not ~ available for comment": "The mayor [was not immediately available for comment].",
    "silent: unavailable for comment": "The mayor [was unavailable for comment].",
    "silent: unavailable to comment": "The mayor [was unavailable to comment].",
    "silent: unanswered": "Calls to the firm [went unanswered].",
    "silent: no ~ reaction": "There [was no immediate reaction] from the rebels.",
    "silent: not ~ reachable": "The family [was not reachable] on Sunday.",
    "silent: unreachable": "The captain [was unreachable] on Sunday.",
    "silent: no ~ comment": "The White House [had no immediate comment].",
    "silent: no ~ response": "There [was no immediate response] from the rebels.",
    "silent: no ~ reply": "An email [got no reply].",
    "silent: nor ~ commented": "Neither the firm nor Smith [has commented] on the matter.",
    "silent: referred ~ questions": "The army [referred all questions] to the ministry.",
    "silent: referred ~ inquiries": "The college [referred inquiries] to the police.",
    "silent: referred ~ requests": "The firm [referred] media requests to its lawyers.",
    "silent: referred ~ calls": "The bank [referred all calls] to its lawyers.",
    "silent: directed ~ questions": "The firm [directed questions] to the police.",
    "silent: directed ~ inquiries": "The firm [directed media inquiries] to the police.",
    "silent: deferred ~ questions": "The army [deferred all questions] to the ministry.",
    "silent: forwarded ~ questions": "The aide [forwarded our questions] to the palace.",
    "silent: ignored ~ requests": "The agency [ignored several requests] for an interview.",
    "silent: ignored ~ questions": "The mayor [ignored our questions].",
    "silent: ignored ~ messages": "The mayor [ignored several messages].",
    "silent: not acknowledge": "The club [did not acknowledge] our letter.",
    "silent: brushed off ~ questions": "The mayor [brushed off reporters' questions].",
    "silent: brushed aside ~ questions": "The mayor [brushed aside our questions].",
    "declines: declined": "The minister [declined] to comment.",
    "declines: declines": "The firm [declines] to give numbers.",
    "declines: declining": "He left in a hurry, [declining] to take questions.",
    "declines: decline ~ to": "We will [decline] politely to take part, he said.",
    "declines: refused to comment": "The club [refused to comment].",
    "declines: refused to say": "He [refused to say] who had paid.",
    "declines: refused to discuss": "She [refused to discuss] the case.",
    "declines: refused to answer": "She [refused to answer] questions.",
    "declines: refused to confirm": "The army [refused to confirm] the strike.",
    "declines: refused to elaborate": "He [refused to elaborate].",
    "declines: refused to disclose": "They [refused to disclose] the price.",
    "declines: refused to give": "He [refused to give] his name.",
    "declines: refuses to say": "The court [refuses to say] why.",
    "declines: refuses to comment": "The palace [refuses to comment] on such reports.",
    "declines: refusing to say": "He walked away, [refusing to say] more.",
    "declines: would not ~ comment": "The bank [wouldn’t immediately comment].",
    "declines: would not ~ say": "The police [wouldn't say] how he died.",
    "declines: would not ~ discuss": "The general [would not discuss] the plan.",
    "declines: would not ~ confirm": "The palace [would not confirm] the visit.",
    "declines: would not ~ elaborate": "The judge [would not elaborate].",
    "declines: would not ~ disclose": "The firm [would not publicly disclose] the price.",
    "declines: did not ~ elaborate": "The spokesman [didn't elaborate].",
    "declines: did not ~ comment": "The ministry [did not immediately comment].",
    "declines: not ~ commented": "The government has [not yet commented] on the report.",
    "declines: not ~ confirm or deny": "The navy [could not confirm or deny] the loss.",
    "declines: nor ~ deny": "The firm [would neither confirm nor deny] the sale.",
    "declines: nor ~ denied": "The firm [neither confirmed nor denied] the sale.",
    "declines: sidestepped": "The senator [sidestepped] the question.",
    "declines: side-stepped": "He [side-stepped] the question.",
    "declines: dodged": "She [dodged] three questions.",
    "declines: evaded": "She [evaded] the question.",
    "declines: deflected": "He [deflected] questions about the deal.",
    "declines: ducked": "He [ducked] the question.",
    "declines: skirted": "She [skirted] the question.",
    "declines: avoided answering": "She [avoided answering] the question.",
    "declines: parried": "He [parried] questions.",
    "declines: batted away": "He [batted away] questions.",
    "declines: shrugged off": "He [shrugged off] questions.",
    "declines: waved off": "He [waved off] questions.",
    "declines: not want to discuss": "He [did not want to discuss] it.",
    "declines: not want to talk": "She [didn't want to talk] about it.",
    "declines: not want to speak": "She [did not want to speak] about it.",
    "declines: not want to say": "He [did not want to say] more.",
    "declines: not want to make": "He [does not want to make] any comment.",
    "declines: not want to be": "She [did not want to be] drawn.",
    "declines: not want to give": "She [did not want to give] details.",
    "says: not ~ deny": "The governor [did not deny] that he had been there.",
    "says: not ~ denied": "The governor [has not denied] that he had been there.",
    "denies: denied": "Iran [denied] that it had sent the ship.",
    "denies: denies": "She [denies] wrongdoing.",
    "denies: deny": "They [deny] all charges.",
    "denies: denying": "He spoke to reporters, [denying] the charge.",
    "denies: denial": "The ministry [issued a denial].",
    "denies: denials": "The firm [repeated its denials].",
    "denies: dismissed ~ report": "The club [dismissed the report] that it was for sale.",
    "denies: dismissed ~ reports": "The club [dismissed] press reports that it was for sale.",
    "denies: dismissed ~ claims": "Iran [dismissed] the claims.",
    "denies: rejected ~ report": "China [rejected the report].",
    "denies: rejected ~ reports": "China [rejected] the reports.",
    "denies: rejected ~ claims": "Iran has [rejected claims] that it broke the rules.",
    "denies: refuted": "She [refuted] the charge.",
    "denies: refutes": "She [refutes] the charge.",
    "denies: disavowed": "The party [disavowed] the remark.",
    "denies: disputed": "The union [disputed] the number.",
    "denies: disputes": "The union [disputes] the number.",
    "denies: disputing": "The union wrote a letter [disputing] the number.",
}


def parts(sentence):
    before, _, rest = sentence.partition("[")
    cue, _, after = rest.partition("]")
    return before, cue, after


def test_every_row_of_the_table_has_a_sentence():
    assert list(ROWS) == [f"{name}: {' '.join(pattern)}" for name, pattern in stances()]


def test_the_table_knows_the_stances():
    assert {name for name, _ in stances()} == set(STANCES)


@pytest.mark.parametrize(("row", "sentence"), ROWS.items(), ids=ROWS)
def test_a_row_of_the_table_is_needed_for_its_sentence(row, sentence, monkeypatch):
    assert stance(*parts(sentence)) == row.partition(":")[0]
    until = tuple(stances())[: list(ROWS).index(row)]
    monkeypatch.setattr(sys.modules[stance.__module__], "stances", lambda: until)
    assert stance(*parts(sentence)) == "says"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He [said] he would not respond.", "says"),
        ("He [said] they had denied it.", "says"),
        ("Prices declined, he [said] on Monday.", "says"),
        ("An official who declined to be named [said] so.", "says"),
        ("She did not see it, she [responded].", "says"),
        ("He would or would not. She [responded] at once.", "says"),
        ("He [referred] to it. Questions remain.", "says"),
        ("“We have no comment,” he [said].", "says"),
        ("The firm [cannot comment], it said.", "says"),
        ("He [could] hear them, but the lawyers responded.", "says"),
        ("[DECLINED] to comment", "declines"),
        ("The owner [cannot be reached].", "says"),
        ("The ministry [did not] respond to questions.", "silent"),
        ("The firm [neither] responded nor wrote.", "silent"),
        ("The ministry [could not] be reached.", "silent"),
        ("[] to comment", "says"),
        ("[]", "says"),
        ("[…]", "says"),
    ],
)
def test_stance(sentence, expected):
    assert stance(*parts(sentence)) == expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("were not available for comment", True),
        ("declined to comment", True),
        ("wouldn’t say", True),
        ("denied", False),
        ("said", False),
        ("", False),
    ],
)
def test_refuses(cue, expected):
    assert refuses(cue) is expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said", True),
        ("announced", True),
        ("according to", True),
        ("said he believes", True),
        ("told reporters he hoped", True),
        ("expressed hope", True),
        ("voiced fears", True),
        ("wrote that he knew", True),
        ("adding that she wants", True),
        ("", True),
        ("…", True),
        (":", True),
        ("believes", False),
        ("BELIEVED", False),
        ("believing", False),
        ("hopes", False),
        ("hoping", False),
        ("thought", False),
        ("does not think", False),
        ("doesn’t think", False),
        ("is planning", False),
        ("planned", False),
        ("preferring", False),
        ("is seen as", False),
        ("saw", False),
        ("worries", False),
        ("worried", False),
        ("tried", False),
        ("wishes", False),
        ("guesses", False),
        ("felt", False),
        ("knew", False),
        ("understood", False),
        ("sought", False),
        ("foresaw", False),
        ("forgotten", False),
        ("is eager", False),
        ("is unsure", False),
        ("was convinced", False),
        ("is expected", False),
        ("decided", False),
    ],
)
def test_a_thought_is_not_voiced(cue, expected):
    assert is_voiced(cue) is expected


def test_every_thought_is_one():
    assert {lemma for lemma in thoughts() if is_voiced(lemma)} == set()
