"""What is retained of the claims: one view of the programme, by the rules of src/docs/architecture.md."""

import os
import re
from collections import defaultdict, namedtuple

import dates
from tables import HOME, Thing, read

DATES = ("date", "annee", "observeLe")

# An answer to a question (a subject and a property): who gives it, how much they are believed, and all they say.
Answer = namedtuple("Answer", "rank document relayed values")


def marks():
    """The properties that have one value, and those of which a document that lists values lists all."""
    with open(os.path.join(HOME, "ontology", "eig.ttl"), encoding="utf-8") as file:
        terms = re.split(r"\n(?=eig:)", file.read())
    named = [(re.match(r"eig:(\w+) a ", term), term) for term in terms]
    single = {found.group(1) for found, term in named if found and "owl:FunctionalProperty" in term.split("\n")[0]}
    listed = {found.group(1) for found, term in named if found and "eig:enumerationComplete true" in term}
    return single, listed


class Precision:
    """Which values hold together, and which of two says more."""

    def __init__(self):
        self.wider = {
            Thing(row["type"] + "/" + row["cle"]): Thing(row["type"] + "/" + row["plus_large"])
            for row in read("data/autorites/hierarchies.csv")
        }

    def narrower(self, one, other):
        while one in self.wider:
            one = self.wider[one]
            if one == other:
                return True
        return False

    def agree(self, prop, one, other):
        if prop in DATES:
            return dates.agree(one, other)
        return one == other or self.narrower(one, other) or self.narrower(other, one)

    def finer(self, prop, one, other):
        return dates.finer(one, other) if prop in DATES else self.narrower(one, other)


class View:
    """The retained values by property and subject; with one document, the view of that document."""

    def __init__(self, tables, claims, document=None):
        self.tables, self.precision = tables, Precision()
        self.single, self.listed = marks()
        self.values = defaultdict(lambda: defaultdict(list))
        self.settled = {}
        self.exceptions = {(row["document"], row["propriete"], row["promotion"]): int(row["rang"])
                           for row in read("data/sources/rangs.csv")}
        self.decisions = {(row["sujet"], row["propriete"]): row["valeur"]
                          for row in read("data/autorites/arbitrages.csv")}
        self.questions, self.named = defaultdict(list), set()
        for claim in claims.all:
            if document in (None, claim.document):
                self.questions[claim.property, claim.subject].append(claim)
                self.named |= {claim.subject, claim.value}
        order = ["promotion", "cadre", "personne", "role"]
        for prop, subject in sorted(self.questions, key=lambda q: order.index(q[0]) if q[0] in order else len(order)):
            self.values[prop][subject] = self.settle(prop, subject)
        self.build_teams()

    def get(self, subject, prop):
        return self.values[prop].get(subject, [])

    def one(self, subject, prop):
        return (self.get(subject, prop) or [None])[0]

    def subjects(self, prop, value):
        return [subject for subject, values in self.values[prop].items() if value in values]

    def rank(self, document, prop, subject):
        frame = self.one(subject, "cadre") or subject
        promotion = frame if frame.kind == "promotion" else self.one(frame, "promotion")
        general = int(self.tables.documents[document]["rang"])
        anywhere = self.exceptions.get((document, prop, ""), general)
        return self.exceptions.get((document, prop, promotion.key), anywhere) if promotion else anywhere

    def answers(self, prop, subject):
        """Each voice with what it says; the best believed first."""
        said = defaultdict(list)
        for claim in self.questions[prop, subject]:
            values = said[claim.document, claim.relayed]
            if claim.value not in values:
                values.append(claim.value)
        answers = [Answer(self.rank(document, prop, subject), document, relayed, values)
                   for (document, relayed), values in said.items()]
        return sorted(answers, key=lambda answer: (answer.rank, answer.document, answer.relayed or ""))

    def settle(self, prop, subject):
        answers = self.answers(prop, subject)
        if prop in self.single:
            return self.settle_single(prop, subject, answers)
        if prop in self.listed:
            return self.settle_list(prop, subject, answers)
        return distinct(value for answer in answers for value in answer.values)

    def decided(self, prop, subject, values):
        """The value of an arbitration, as one of those that are contested."""
        decision = self.decisions.get((subject, prop))
        return [value for value in values if decision in (value, getattr(value, "key", None))]

    def settle_single(self, prop, subject, answers):
        best = distinct(v for answer in answers if answer.rank == answers[0].rank for v in answer.values)
        if not all(self.precision.agree(prop, one, other) for one in best for other in best):
            self.settled[prop, subject] = "arbitrage" if self.decided(prop, subject, best) else "nonTranche"
            best = self.decided(prop, subject, best) or best
            if len(best) > 1:
                return best
        taken = best[:1]
        for value in distinct(v for answer in answers for v in answer.values):
            if all(self.precision.agree(prop, value, other) for other in taken):
                if self.precision.finer(prop, value, taken[-1]):
                    taken.append(value)
        return taken[-1:]

    def settle_list(self, prop, subject, answers):
        best = [answer for answer in answers if answer.rank == answers[0].rank]
        values = distinct(value for answer in best for value in answer.values)
        if any(lists_conflict(one, other) for one in best for other in best):
            self.settled[prop, subject] = "arbitrage" if self.decided(prop, subject, values) else "nonTranche"
            return self.decided(prop, subject, values) or values
        return values

    def build_teams(self):
        """A participation that only a losing list names goes; whom the retained role makes no EIG leaves the team."""
        gone = set()
        for challenge, team in self.values["equipe"].items():
            listed = {claim.value for claim in self.questions["equipe", challenge]}
            elsewhere = {claim.value for claim in self.questions.get(("participation", challenge), ())}
            gone |= listed - set(team) - elsewhere
            self.values["equipe"][challenge] = [p for p in team if self.one(p, "role") == "role/eig"]
        for by_subject in self.values.values():
            for subject in gone & set(by_subject):
                del by_subject[subject]
        self.gone, self.parts = gone, list(self.values["cadre"])


def distinct(values):
    return list(dict.fromkeys(values))


def lists_conflict(one, other):
    """Complete lists conflict when they differ; a relayed article need not list all."""
    mine, theirs = set(one.values), set(other.values)
    if one.relayed and other.relayed:
        return not (mine <= theirs or theirs <= mine)
    if one.relayed:
        return not mine <= theirs
    return not theirs <= mine if other.relayed else mine != theirs
