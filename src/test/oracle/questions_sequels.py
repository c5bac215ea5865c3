"""Products, their phases, and what became of the défis."""

from collections import defaultdict

import dates
from shelf import question, share

UNKNOWN = "inconnu"
ABANDONED, PROMISED = "etat/abandon", "etat/annonce"


class Phase:
    """A state of a product, as one document observes it."""

    def __init__(self, p, node):
        row = p.claims.row_of[node]
        self.state, self.document, self.relayed = row.one("etat"), row.document, row.relayed
        self.since = dates.start_of(row.text["date"]) if row.text["date"] else ""
        self.observed = p.one(node, "observeLe") or ""
        self.abandoned = self.state == ABANDONED or p.view.precision.narrower(self.state, ABANDONED)

    @property
    def seen(self):
        """The first day it may have been observed."""
        return dates.start_of(self.observed) if self.observed else ""


def phases(p, product):
    return [Phase(p, node) for node in p.nodes("phase", product)]


@question("defi promotion produit phase depuis preuve anterieur observe_le",
          by="defi promotion produit depuis phase preuve observe_le", promotion="promotion")
def suites(p, promotion=None):
    for challenge in p.challenges:
        cohort = p.promotion(challenge)
        if promotion not in (None, cohort):
            continue
        names = p.name(challenge), p.name(cohort)
        products = p.products(challenge)
        for product in products:
            for phase in phases(p, product):
                year = p.first_year(cohort)
                earlier = int(phase.since[:4]) < year if phase.since and year else None
                yield (*names, p.name(product), p.name(phase.state), phase.since, phase.document, earlier,
                       phase.observed)
            if not phases(p, product):
                yield (*names, p.name(product), UNKNOWN, "", "", None, "")
        if not products:
            yield (*names, "", UNKNOWN, "", "", None, "")


@question("defi produit depuis source promotion source_citee", by="defi produit depuis source source_citee")
def abandons(p):
    for challenge in p.challenges:
        for product in p.products(challenge):
            for phase in phases(p, product):
                if phase.abandoned:
                    yield (p.name(challenge), p.name(product), phase.since, phase.document,
                           p.name(p.promotion(challenge)), p.name(phase.relayed))


def last_of_each_document(told):
    """Of one document, a later dated phase replaces the earlier ones; those without a date stay."""
    latest = defaultdict(str)
    for phase in told:
        latest[phase.document] = max(latest[phase.document], phase.since)
    return [phase for phase in told if phase.since in ("", latest[phase.document])]


@question("promotion etat defis part document observe_le", by="promotion document -defis etat observe_le")
def devenir_par_promotion(p):
    for promotion in p.promotions:
        challenges, groups = p.of_promotion(promotion), defaultdict(set)
        for challenge in challenges:
            told = [phase for product in p.products(challenge) for phase in last_of_each_document(phases(p, product))]
            for phase in told:
                groups[p.name(phase.state), phase.document, phase.observed].add(challenge)
            if not told:
                groups[UNKNOWN, "", ""].add(challenge)
        for (state, document, observed), found in groups.items():
            yield p.name(promotion), state, len(found), share(len(found), len(challenges)), document, observed


@question("defi hote porteur depuis document produit iri", by="defi document produit iri depuis hote porteur")
def changements_de_porteur(p):
    carriers = defaultdict(set)
    for claim in p.claims.all:
        if claim.property == "porteur" and claim.subject.kind == "produit":
            carriers[claim.subject, claim.document].add(claim.value)
    for challenge in p.challenges:
        hosts = p.hosts(challenge)
        for (product, document), found in carriers.items():
            if product in p.products(challenge) and hosts and not any(kin(p, c, h) for c in found for h in hosts):
                moved = [phase.since for phase in phases(p, product) if phase.document == document and phase.since
                         and phase.state in ("etat/transfere", "etat/integre")]
                yield (p.name(challenge), p.names(hosts), p.names(found), min(moved, default=""), document,
                       p.name(product), product)


def kin(p, one, other):
    return one == other or one in p.parents(other) or other in p.parents(one)


def born(p, product):
    """The first day that a phase of a product may have begun."""
    return min((phase.since for phase in phases(p, product) if phase.since), default="")


@question("produit defi promotion debut_produit debut_defi ecart_mois", by="-ecart_mois produit defi")
def produits_anterieurs(p):
    for challenge in p.challenges:
        promotion = p.promotion(challenge)
        begins = p.first_day_of(promotion)
        for product in p.products(challenge):
            first = born(p, product)
            if first and first < begins:
                yield (p.name(product), p.name(challenge), p.name(promotion), first, begins,
                       dates.month_number(begins) - dates.month_number(first))


@question("promotion mois observables actifs part", by="promotion", mois="integer")
def survie_des_produits(p, mois=24):
    for promotion in p.promotions:
        begins = p.first_day_of(promotion)
        limit = dates.month_number(begins) + mois if begins else 0
        observable, active = set(), set()
        for challenge in p.of_promotion(promotion):
            for product in p.products(challenge):
                told = phases(p, product)
                ends = [dates.month_number(phase.since) for phase in told if phase.abandoned and phase.since]
                alive = any(dates.month_number(phase.seen) >= limit for phase in told
                            if phase.seen and not phase.abandoned and phase.state != PROMISED)
                if (alive or ends) and not ("" < born(p, product) < begins):
                    observable.add(product)
                    if not any(end <= limit for end in ends):
                        active.add(product)
        if begins and observable:
            yield p.name(promotion), mois, len(observable), len(active), share(len(active), len(observable))


@question("promotion defis avec_code sans_information part par_un_produit", by="promotion")
def code_ouvert(p):
    for promotion in p.promotions:
        challenges = p.of_promotion(promotion)
        own = {d for d in challenges if p.get(d, "codeSource")}
        shown = own | {d for d in challenges if any(p.get(product, "codeSource") for product in p.products(d))}
        yield (p.name(promotion), len(challenges), len(shown), len(challenges) - len(shown),
               share(len(shown), len(challenges)), len(shown - own))
