"""Corpora into documents of pieces with labels; all texts here are invented."""

import json

import numpy as np
import pytest

from training import corpora, more_names
from whence.analyse.labels import NAME_TAGS, TAGS, may_follow

PLACES = {"location", "facility"}


def words(document):
    """(text of a word, what it may be) by word."""
    first = np.flatnonzero(document.flat("first"))
    starts, ends = document.flat("starts"), document.flat("ends")
    last = [*(first[1:] - 1), len(starts) - 1]
    labels = document.names if document.names is not None else document.tags
    return [(document.text[starts[a] : ends[b]], labels[a]) for a, b in zip(first, last, strict=True)]


def allowed(document):
    """Word to its labels, "any" for all of them."""
    return [
        (word, "any" if row.all() else {NAME_TAGS[place] for place in np.flatnonzero(row)})
        for word, row in words(document)
    ]


def tagged(document):
    return [(word, TAGS[tag]) for word, tag in words(document) if tag]


def possible(names):
    """Some sequence of labels is legal."""
    legal, now = may_follow(NAME_TAGS), names[0] & np.array([label[0] != "I" for label in NAME_TAGS])
    for row in names[1:]:
        now = legal[now].any(axis=0) & row
    return now.any()


def both(edge, kinds):
    return {f"{edge}-{kind}" for kind in kinds}


OUTSIDE = {"O", *both("B", ("group", "other")), *both("I", ("group", "other"))}


# --- attribution ---

TEXT = "Ada Quill said on Monday that the bridge, she added, would close.\nIt will."


def relation(**roles):
    return {role: [(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces]
            for role, pieces in roles.items()}  # fmt: skip


@pytest.fixture
def polnear(monkeypatch):
    """Reads relations in characters, as the scorer gives them, without the scorer."""

    def read(*golds):
        monkeypatch.setattr(corpora, "first_annotators", lambda shared, part: {"quill.txt": (TEXT, list(golds))})
        return corpora.polnear(None, "train")[0]

    return read


def test_a_role_in_two_pieces_begins_twice(polnear):
    read = polnear(relation(source=["Ada Quill"], cue=["said"], content=["that the bridge", "would close"]))
    assert tagged(read) == [
        ("Ada", "B-source"), ("Quill", "I-source"), ("said", "B-cue"), ("that", "B-content"), ("the", "I-content"),
        ("bridge", "I-content"), ("would", "B-content"), ("close", "I-content"),
    ]  # fmt: skip
    assert [role for role, _, _ in read.relations[0].roles] == ["source", "content", "content"]


def test_where_relations_overlap_the_later_one_counts_but_both_are_kept(polnear):
    read = polnear(
        relation(source=["Ada Quill"], cue=["said"], content=["that the bridge, she added, would close"]),
        relation(source=["she"], cue=["added"], content=["that the bridge"]),
    )
    tags = dict(tagged(read))
    assert (tags["she"], tags["added"], tags["would"]) == ("B-source", "B-cue", "I-content")
    assert len(read.relations) == 2


def test_content_is_cut_where_a_paragraph_ends(polnear):
    read = polnear(relation(source=["Ada Quill"], cue=["said"], content=["would close.\nIt will"]))
    assert [tag for word, tag in tagged(read) if word in {"would", "It", "will"}] == [
        "B-content", "B-content", "I-content",
    ]  # fmt: skip


def test_a_relation_without_a_cue_has_tags_but_no_links(polnear):
    read = polnear(relation(source=["Ada Quill"], content=["would close"]))
    assert tagged(read)[0] == ("Ada", "B-source")
    assert read.relations == []


# --- names ---


def a_corpus(shared, path, text):
    file = shared / "corpora" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_newswire(tmp_path):
    rows = ["Ada\tB-Person", "Quill\tE-Person", "left\tO", "Port\tB-Location", "Ember\tE-Location", "Friday\tS-Date",
            "", "Sorrel\tI-Person", "cheered\tO"]  # fmt: skip
    a_corpus(tmp_path, "worldwide_newswire/lark_1.txt.tsv", "https\tO\n\n" + "\n".join(rows) + "\n")
    part = "dev" if corpora.held_back("lark") else "train"
    (read,) = corpora.newswire(tmp_path, part)
    assert allowed(read) == [
        ("Ada", {"B-person"}), ("Quill", {"I-person"}), ("left", {"O"}), ("Port", {"B-location"}),
        ("Ember", {"I-location"}), ("Friday", {"O"}), ("Sorrel", {"B-person"}), ("cheered", {"O"}),
    ]  # fmt: skip
    assert corpora.newswire(tmp_path, {"dev": "train", "train": "dev"}[part]) == []


def test_universal_names(tmp_path):
    rows = ["# newdoc id = lark-1", "# sent_id = 1", "# text = Emberians left Port Ember.", "1\tEmberians\tO\t-\t-",
            "2\tleft\tO\t-\t-", "3\tPort\tB-LOC\t-\t-", "4\tEmber\tI-LOC\t-\t-", "5\t.\tO\t-\t-", "",
            "# sent_id = 2", "# text = Ada", "1\tAda\tB-PER\t-\t-", ""]  # fmt: skip
    a_corpus(tmp_path, "uner_ewt/en_ewt-ud-train.iob2", "\n".join(rows))
    (read,) = corpora.universal_names(tmp_path, "train")
    assert allowed(read) == [
        ("Emberians", OUTSIDE), ("left", OUTSIDE), ("Port", both("B", PLACES)), ("Ember", both("I", PLACES)),
        (".", OUTSIDE), ("Ada", {"B-person"}),
    ]  # fmt: skip
    assert len(read.read) == 2


# Form, universal tag, fine tag, features, head, entity.
SENTENCES = {
    "a title may belong to the name": (
        [("Professor", "PROPN NNP _ 4 (1-person-new"), ("Ada", "PROPN NNP _ 1 _"), ("Quill", "PROPN NNP _ 1 1)"),
         ("left", "VERB VBD _ 0 _")],
        ["any", {"B-person", "I-person"}, {"I-person"}, OUTSIDE]),
    "what stands before a title is open": (
        [("Larkish", "PROPN NNP _ 2 (1-person-new"), ("Senator", "PROPN NNP _ 0 _"), ("Quill", "PROPN NNP _ 2 1)")],
        ["any", "any", {"B-person", "I-person"}]),
    "the outermost name counts": (
        [("University", "PROPN NNP _ 4 (1-organization-new"), ("of", "ADP IN _ 3 _"),
         ("Ember", "PROPN NNP _ 1 (2-place-new)1)"), ("closed", "VERB VBD _ 0 _")],
        [{"B-organization"}, {"I-organization"}, {"I-organization"}, OUTSIDE]),
    "words around the name are open, names within them count": (
        [("the", "DET DT _ 3 (1-place-new"), ("old", "ADJ JJ _ 3 _"), ("Ember", "PROPN NNP _ 0 _"),
         ("of", "ADP IN _ 5 _"), ("Ada", "PROPN NNP _ 3 (2-person-new)1)")],
        ["any", "any", both("B", PLACES), both("I", PLACES), both("I", PLACES)]),
    "another's name does not reach over its owner": (
        [("Larkco", "PROPN NNP _ 3 (1-person-new(2-organization-new"), ("'s", "PART POS _ 1 2)"),
         ("Quill", "PROPN NNP _ 0 1)")],
        [{"B-organization"}, "any", "any", {"B-person"}]),
    "two joined are two names": (
        [("Larkco", "PROPN NNP _ 0 (1-organization-new(2-organization-new)"), ("and", "CCONJ CC _ 3 _"),
         ("Embercorp", "PROPN NNP _ 1 (3-organization-new)1)")],
        [{"B-organization"}, "any", {"B-organization"}]),
    "one name may have an and": (
        [("Bread", "PROPN NNP _ 4 (1-organization-new"), ("and", "CCONJ CC _ 3 _"), ("Salt", "PROPN NNP _ 1 _"),
         ("Office", "PROPN NNP _ 0 1)")],
        [{"B-organization"}, *[{"I-organization"}] * 3]),
    "an adjective that is part of the name": (
        [("United", "VERB NNP _ 2 (1-place-new"), ("Isles", "PROPN NNPS _ 0 1)")],
        [both("B", PLACES), both("I", PLACES)]),
    "people of a kind": (
        [("Emberians", "PROPN NNPS Number=Plur 0 (1-person-new)")],
        [{"O", *both("B", ("person", "group")), *both("I", ("person", "group"))}]),
    "other kinds say nothing": ([("Larkfest", "PROPN NNP _ 0 (1-event-new)")], ["any"]),
    "a common noun at the head": (
        [("the", "DET DT _ 2 (1-person-new"), ("clerk", "NOUN NN _ 0 _"), ("Ada", "PROPN NNP _ 2 1)")],
        [OUTSIDE, OUTSIDE, "any"]),
    "a nationality": (
        [("Emberian", "ADJ JJ _ 2 (1-object-new"), ("ships", "NOUN NNS _ 0 1)")], [OUTSIDE, OUTSIDE]),
}  # fmt: skip


def a_treebank(sentences):
    lines = ["# newdoc id = lark", "# global.Entity = GRP-etype-infstat"]
    for sentence in sentences:
        lines += ["# newpar", "# newpar_block = p (1 s)", "# text = " + " ".join(form for form, _ in sentence)]
        for place, (form, rest) in enumerate(sentence, start=1):
            tag, fine, features, head, entity = rest.split()
            misc = "_" if entity == "_" else f"Bridge=1|Entity={entity}"
            lines.append("\t".join((str(place), form, form, tag, fine, features, head, "dep", "_", misc)))
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("case", SENTENCES)
def test_gum(tmp_path, case):
    sentence, expected = SENTENCES[case]
    a_corpus(tmp_path, "ud_gum/en_gum-ud-train.conllu", a_treebank([sentence]))
    (read,) = more_names.gum_names(tmp_path)
    assert [labels for _, labels in allowed(read)] == expected
    assert possible(read.names)


def test_gum_has_the_text_as_printed_and_a_line_for_a_paragraph(tmp_path):
    rows = ["# newdoc id = lark", "# newpar", "# text = Don't go.", "1-2\tDon't" + "\t_" * 8,
            "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_", "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
            "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No", "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_", "",
            "# text = Go!", "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No", "2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_",
            "", "# newpar", "# text = No.", "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_", ""]  # fmt: skip
    a_corpus(tmp_path, "ud_gum/en_gum-ud-train.conllu", "\n".join(rows))
    assert more_names.gum_names(tmp_path)[0].text == "Don't go. Go!\nNo."


def test_a_name_that_is_a_place_and_an_organization_may_be_either(tmp_path):
    sentences = [[("Ember", f"PROPN NNP _ 0 (1-{kind}-new)")] for kind in ("place", "organization")]
    a_corpus(tmp_path, "ud_gum/en_gum-ud-train.conllu", a_treebank(sentences))
    (read,) = more_names.gum_names(tmp_path)
    assert [labels for _, labels in allowed(read)] == [both("B", {"organization", *PLACES})] * 2


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("the Larkco", [("the Larkco", "Organisation", 1)], [OUTSIDE, {"B-organization"}]),
        ("Port Ember, Larkia", [("Port Ember, Larkia", "Location", 1)],
         [both("B", PLACES), both("I", PLACES), "any", both("B", PLACES)]),
        ("Gen. Ada Quill", [("Gen. Ada Quill", "Person", 1)],
         ["any", "any", {"B-person", "I-person"}, {"I-person"}]),
        ("Emberian tanks", [("Emberian", "Nationality", 0)], [{"B-group"}, OUTSIDE]),
        ("the rebels", [("the rebels", "Organisation", 1)], [OUTSIDE, "any"]),
        ("the Minister of Salt", [("the Minister of Salt", "Person", 1)], [OUTSIDE, *["any"] * 3]),
        ("We left", [("We", "Organisation", 1)], ["any", OUTSIDE]),
        ("ten o’clock", [("ten o’clock", "Temporal", 1)], ["any"] * 4),
        ("st Ember", [("st Ember", "Vehicle", 0), ("Ember", "Location", 1)], ["any", both("B", PLACES)]),
        ("Ember", [("Ember", "Organisation", 1), ("Ember", "Location", 0)], [both("B", {"organization", *PLACES})]),
        ("Ember", [("Ember", "Person", 0)], ["any"]),
        ("a Larkco convoy", [("a Larkco convoy", "Organisation", 1), ("Larkco", "Organisation", 1)],
         [OUTSIDE, {"B-organization"}, "any"]),
        ("by sea to Ember", [], [OUTSIDE, OUTSIDE, OUTSIDE, "any"]),
    ],
)  # fmt: skip
def test_re3d(tmp_path, text, entities, expected):
    rows = [
        {"begin": text.index(value), "end": text.index(value) + len(value), "type": kind, "value": value,
         "documentId": "1", "confidence": sure}
        for value, kind, sure in entities
    ]  # fmt: skip
    a_corpus(tmp_path, "re3d/Lark/documents.json", json.dumps({"_id": "1", "text": text}))
    a_corpus(tmp_path, "re3d/Lark/entities.json", "\n".join(json.dumps(row) for row in rows))
    (read,) = more_names.re3d_names(tmp_path)
    assert read.text == text
    assert [labels for _, labels in allowed(read)] == expected
    assert possible(read.names)
