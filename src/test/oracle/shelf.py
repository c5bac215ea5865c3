"""What a question is: columns, order of rows, kinds of arguments; and the programme that it is asked of."""

import csv
import io
from fractions import Fraction

import dates
from claims import Claims
from retained import View, distinct
from tables import Tables, Thing, labels, normalised

QUESTIONS = {}


class Question:
    def __init__(self, answer, columns, by, arguments):
        self.answer, self.columns, self.arguments = answer, columns.split(), arguments
        self.places = [(self.columns.index(key.lstrip("-")), key.startswith("-")) for key in by.split()]

    def rows(self, programme, arguments):
        given = {name: self.meant(programme, name, value) for name, value in arguments.items() if name != "selon"}
        programme.selon(arguments.get("selon"))
        return sorted(self.answer(programme, **given), key=self.order)

    def meant(self, programme, name, value):
        kind = self.arguments[name]
        if kind == "boolean":
            return value == "true"
        if kind == "integer":
            return int(value)
        if kind == "text":
            return value
        if kind == "thing":
            return Thing(value)
        return programme.tables.authorities.resolve([kind], value, "")[0]

    def order(self, row):
        """As SPARQL orders: nothing first, numbers by value, texts by character."""
        key = []
        for place, falling in self.places:
            value = row[place]
            key.append((0, 0) if value in ("", None) else (1, -value if falling else value))
        return key

    def csv(self, programme, arguments):
        text = io.StringIO()
        out = csv.writer(text, lineterminator="\n")
        out.writerow(self.columns)
        for row in self.rows(programme, arguments):
            out.writerow([written(value) for value in row])
        return text.getvalue()


def question(columns, by, **arguments):
    """Puts a function on the shelf, under its name with hyphens: its columns, what orders its rows, its arguments."""

    def shelve(answer):
        QUESTIONS[answer.__name__.replace("_", "-")] = Question(answer, columns, by, arguments)
        return answer

    return shelve


def written(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction):
        return decimal(value)
    return value.iri if isinstance(value, Thing) else str(value)


def decimal(value, places=1):
    """Rounded half up to so many decimals; of these, zeros after the first are not written."""
    scaled = (value * 2 * 10**places + 1) // 2
    whole, rest = divmod(scaled, 10**places)
    return "%d.%s" % (whole, ("%0*d" % (places, rest)).rstrip("0") or "0")


def listed(values):
    """A cell with several values: sorted as names are compared, then by character."""
    return "|".join(sorted(values, key=lambda value: (normalised(value), value)))


def share(some, all_of_them):
    return Fraction(100 * some, all_of_them)


def number(text):
    """A number as a document writes it, to be compared by value and printed as it is."""
    value = Fraction(text)
    return int(value) if value.denominator == 1 else float(value)


class Programme:
    """The programme as a view shows it, with what follows from the view."""

    def __init__(self):
        self.tables = Tables()
        self.claims, self.labels = Claims(self.tables), labels()
        self.views = {}
        self.selon(None)

    def selon(self, document):
        if document not in self.views:
            self.views[document] = View(self.tables, self.claims, document)
        self.view = self.views[document]

    def name(self, value):
        return "" if value is None else self.tables.name(value)

    def names(self, values):
        return listed(self.name(value) for value in distinct(values))

    def get(self, subject, prop):
        return self.view.get(subject, prop)

    def one(self, subject, prop):
        return self.view.one(subject, prop)

    def label(self, prop):
        return self.labels[prop]

    def things(self, kind):
        """The things of a kind that the view names."""
        return [thing for thing in self.tables.authorities.of(kind) if thing in self.view.named]

    @property
    def challenges(self):
        return self.things("defi")

    @property
    def promotions(self):
        return distinct(p for d in self.challenges for p in self.get(d, "promotion"))

    def promotion(self, challenge):
        return self.one(challenge, "promotion")

    def of_promotion(self, promotion):
        return [d for d in self.challenges if self.promotion(d) == promotion]

    def nodes(self, kind, subject=None):
        """The nodes of a kind, or those about a thing."""
        return [node for node, about in self.view.values["porteSur"].items()
                if node.kind == kind and subject in (None, about[0])]

    def first_year(self, promotion):
        """The year of its date, of its start of work or of its défis, whichever is earliest."""
        told = list(self.get(promotion, "date"))
        for event in self.view.subjects("concerne", promotion):
            if self.one(event, "nature") == "nature-evenement/entree-en-fonction":
                told += self.get(event, "date")
        for challenge in self.of_promotion(promotion) if promotion else ():
            told += self.get(challenge, "annee")
        return min((int(date[:4]) for date in told), default=None)

    def first_day_of(self, promotion):
        """The first possible day of a promotion: of its date, or of its first year where nobody says more."""
        date, year = self.one(promotion, "date"), self.first_year(promotion)
        return dates.start_of(date) if date else "%d-01-01" % year if year else ""

    def before(self, one, other):
        """Whether one promotion began in an earlier year than another; not where a year is unknown."""
        years = self.first_year(one), self.first_year(other)
        return None not in years and years[0] < years[1]

    def parents(self, administration):
        """What an administration is part of, and what that is part of."""
        if not hasattr(self.view, "part_of"):
            self.view.part_of = {}
            for node, attached in self.view.values["attache"].items():
                if attached == ["attache/fait-partie-de"]:
                    child = self.one(node, "administration")
                    self.view.part_of.setdefault(child, []).append(self.one(node, "parent"))
        found, left = [], list(self.view.part_of.get(administration, ()))
        while left:
            parent = left.pop()
            if parent not in found:
                found.append(parent)
                left += self.view.part_of.get(parent, ())
        return found

    def hosts(self, challenge):
        return self.get(challenge, "hote")

    def parts(self, roles=None):
        """Participations in défis, as person, défi and role."""
        for part in self.view.parts:
            challenge, role = self.one(part, "cadre"), self.one(part, "role")
            if challenge.kind == "defi" and (roles is None or role in roles):
                yield self.one(part, "personne"), challenge, part

    def products(self, challenge):
        return distinct(self.get(challenge, "aDonne") + self.view.subjects("issuDe", challenge))


EIG = ("role/eig",)
CIVIL_SERVANTS = ("role/agent-public", "role/mentor")
