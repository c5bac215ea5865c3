"""Answers that cannot hold together: questions that documents, or passages of one, answer in more than one way."""

from collections import defaultdict, namedtuple

from questions_figures import bounds, figures
from retained import Answer, distinct, lists_conflict
from shelf import number, question
from tables import Thing

EXACT, ABOUT = "qualificatif/exact", "qualificatif/environ"
MORE_THAN, LESS_THAN = "qualificatif/plus-de", "qualificatif/moins-de"

# What somebody answers: the answer itself, who says it, whether the view keeps it.
Position = namedtuple("Position", "value document relayed kept")


def subject_name(p, subject):
    """A thing by its name; a participation by the person and the frame."""
    if subject.kind == "participation":
        return p.name(p.one(subject, "personne")) + ", " + p.name(p.one(subject, "cadre"))
    return p.name(subject)


def value_name(p, value):
    if isinstance(value, Thing) and value.kind == "participation":
        return p.name(next(c.value for c in p.view.questions["personne", value]))
    return p.name(value)


def within_and_between(answers, conflict, kind):
    """The kinds of contradiction among answers: between documents, and within each document."""
    pairs = [(one, other) for at, one in enumerate(answers) for other in answers[at + 1:] if conflict(one, other)]
    if any(one.document != other.document for one, other in pairs):
        yield kind, answers
    for document in distinct(one.document for one, other in pairs if one.document == other.document):
        yield "interne", [answer for answer in answers if answer.document == document]


def of_properties(p):
    view = p.view
    for (prop, subject), claims in list(view.questions.items()):
        if subject in view.gone or prop not in view.single | view.listed:
            continue
        kept, answers = view.get(subject, prop), view.answers(prop, subject)
        if prop in view.single:
            answers = [Answer(a.rank, a.document, a.relayed, [value]) for a in answers for value in a.values]

            def conflict(one, other):
                return not view.precision.agree(prop, one.values[0], other.values[0])

            def holds(value):
                return any(view.precision.agree(prop, value, retained) for retained in kept)
        else:
            conflict, holds = lists_conflict, kept.__contains__
        rule = view.settled.get((prop, subject), "rang")
        for nature, told in within_and_between(answers, conflict, "valeur" if prop in view.single else "ensemble"):
            yield subject, p.label(prop), nature, rule, [
                Position(value_name(p, value), answer.document, answer.relayed, holds(value))
                for answer in told for value in answer.values]


def apart(one, other):
    """Two figures have no number in common: “more than”, “less than” leave their bound out, “about” holds with all."""
    if ABOUT in (one.one("qualificatif"), other.one("qualificatif")):
        return False
    for low, high in ((one, other), (other, one)):
        most, least = bounds(low)[1], bounds(high)[0]
        if most is not None and least is not None:
            left_out = low.one("qualificatif") == LESS_THAN or high.one("qualificatif") == MORE_THAN
            if most < least or left_out and most == least:
                return True
    return False


def figure_name(p, row):
    if row.text["valeur"] and row.one("qualificatif") == EXACT:
        return row.text["valeur"]
    numbers = [row.text[column] for column in ("valeur", "minimum", "maximum") if row.text[column]]
    return p.name(row.one("qualificatif")).lower() + " " + " et ".join(numbers)


def of_figures(p):
    groups = defaultdict(list)
    for row in figures(p):
        groups[(row.one("sujet"), row.one("indicateur"), row.one("statut"), row.text["date"],
                row.text["perimetre"])].append(row)
    for (subject, indicator, *_), rows in groups.items():
        best = min(p.view.rank(row.document, indicator.key, subject) for row in rows)
        top = [row for row in rows if p.view.rank(row.document, indicator.key, subject) == best]
        rule, decision = "rang", p.view.decisions.get((subject, indicator.key))
        if any(apart(one, other) for one in top for other in top):
            decided = [row for row in top if decision and bounds(row) == (number(decision),) * 2]
            rule, top = ("arbitrage", decided) if decided else ("nonTranche", top)
        for nature, told in within_and_between(rows, apart, "valeur"):
            yield subject, p.name(indicator), nature, rule, [
                Position(figure_name(p, row), row.document, row.relayed, any(not apart(row, other) for other in top))
                for row in told]


def of_declarations(p):
    """The promotions of a person's record against those of the défis that the same document gives them."""
    declared, given = defaultdict(list), defaultdict(list)
    for row in p.tables.of("personnes"):
        declared[row.one("personne"), row.document] += row.values.get("promotions_declarees", [])
    for claim in p.claims.all:
        if claim.property == "cadre" and claim.value.kind == "defi":
            person = next(c.value for c in p.view.questions["personne", claim.subject])
            given[person, claim.document].append(p.promotion(claim.value))
    for (person, document), promotions in declared.items():
        of_challenges = given[person, document]
        if of_challenges and set(promotions) - set(of_challenges):
            yield person, p.label("promotionDeclaree"), "interne", "defi", [
                Position(p.name(promotion), document, None, promotion in of_challenges)
                for promotion in distinct(promotions + of_challenges)]


@question("sujet propriete valeur document retenue nature regle source_citee",
          by="sujet propriete nature valeur document source_citee", sujet="thing", document="text")
def contradictions(p, sujet=None, document=None):
    """Those on a thing, or on the part of a person or in a frame; those in which a document takes part."""
    rows = set()
    for source in (of_properties, of_figures, of_declarations):
        for subject, what, nature, rule, positions in source(p):
            about = [subject] + p.get(subject, "personne") + p.get(subject, "cadre")
            speak = [position.document for position in positions]
            if sujet in [None] + about and document in [None] + speak:
                rows |= {(subject_name(p, subject), what, position.value, position.document, position.kept, nature,
                          rule, p.name(position.relayed)) for position in positions}
    return rows
