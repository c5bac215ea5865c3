"""People, their parts in défis, and whom these link."""

from collections import defaultdict
from fractions import Fraction
from itertools import combinations

import dates
from retained import distinct
from shelf import CIVIL_SERVANTS, EIG, decimal, listed, question
from tables import Thing

TEAM_OF_PROGRAMME = Thing("role/equipe-programme")


def several(p, groups, least=2):
    for person, things in groups.items():
        if len(things) >= least:
            yield p.name(person), len(things), p.names(things), person


def by_person(p, roles, what=lambda challenge: challenge):
    groups = defaultdict(set)
    for person, challenge, _ in p.parts(roles):
        groups[person].add(what(challenge))
    return groups


@question("personne defis liste iri", by="-defis personne iri liste")
def eig_plusieurs_defis(p):
    return several(p, by_person(p, EIG))


@question("personne defis liste iri", by="-defis personne iri liste")
def agents_plusieurs_defis(p):
    return several(p, by_person(p, CIVIL_SERVANTS))


@question("personne promotions liste iri", by="-promotions personne iri liste")
def personnes_plusieurs_promotions(p):
    return several(p, by_person(p, None, p.promotion))


@question("promotion eig agents_publics", by="promotion")
def personnes_par_promotion(p):
    for promotion in p.promotions:
        yield (p.name(promotion), *(
            len({person for person, challenge, _ in p.parts(roles) if p.promotion(challenge) == promotion})
            for roles in (EIG, CIVIL_SERVANTS)))


@question("promotion defi eig porteurs ratio", by="promotion defi")
def taux_d_encadrement(p):
    eig, carriers = defaultdict(set), defaultdict(set)
    for roles, found in ((EIG, eig), (CIVIL_SERVANTS, carriers)):
        for person, challenge, _ in p.parts(roles):
            found[challenge].add(person)
    for challenge in p.challenges:
        some, all_of_them = len(carriers[challenge]), len(eig[challenge])
        ratio = decimal(Fraction(some, all_of_them), places=2) if all_of_them else None
        yield p.name(p.promotion(challenge)), p.name(challenge), all_of_them, some, ratio


@question("personne role metier", by="personne role metier", defi="defi")
def equipe_d_un_defi(p, defi):
    for person, challenge, part in p.parts():
        if challenge == defi:
            yield p.name(person), p.name(p.one(part, "role")), p.name(p.one(part, "metier"))


@question("promotion metier personnes", by="promotion -personnes metier", promotion="promotion")
def metiers_par_promotion(p, promotion=None):
    groups = defaultdict(set)
    for person, challenge, part in p.parts(EIG):
        if p.one(part, "metier") and promotion in (None, p.promotion(challenge)):
            groups[p.promotion(challenge), p.one(part, "metier")].add(person)
    for (cohort, trade), people in groups.items():
        yield p.name(cohort), p.name(trade), len(people)


@question("personne eig_sur agent_sur equipe iri", by="personne iri eig_sur agent_sur equipe")
def parcours(p):
    eig, agent, team = by_person(p, EIG), by_person(p, CIVIL_SERVANTS), defaultdict(set)
    for part in p.view.parts:
        role = p.one(part, "role")
        if role == TEAM_OF_PROGRAMME or p.view.precision.narrower(role, TEAM_OF_PROGRAMME):
            team[p.one(part, "personne")].add(role)
    for person, challenges in eig.items():
        later = [d for d in agent[person] if any(p.before(p.promotion(c), p.promotion(d)) for c in challenges)]
        if later or team[person]:
            yield p.name(person), p.names(challenges), p.names(later), p.names(team[person]), person


def documents_that_say(p):
    """Who says that somebody has a part somewhere, believed or not."""
    said = defaultdict(set)
    for claim in p.claims.all:
        if claim.property == "cadre":
            said[claim.subject, claim.value].add(claim.document)
    return said


@question("cadre promotion role metier documents iri", by="promotion cadre iri documents", personne="personne")
def parts_d_une_personne(p, personne):
    said = documents_that_say(p)
    for part in p.view.parts:
        if p.one(part, "personne") == personne:
            frame = p.one(part, "cadre")
            yield (p.name(frame), p.name(p.promotion(frame)), p.name(p.one(part, "role")),
                   p.name(p.one(part, "metier")), listed(said[part, frame]), part)


def person_of(claims):
    return {claim.subject: claim.value for claim in claims.all if claim.property == "personne"}


@question("personne defi documents iri", by="personne defi iri documents", promotion="promotion")
def presence_par_document(p, promotion=None):
    person = person_of(p.claims)
    for (part, frame), documents in documents_that_say(p).items():
        if frame.kind == "defi" and promotion in (None, p.promotion(frame)):
            yield p.name(person[part]), p.name(frame), listed(documents), part


@question("personne promotion document_a role_a document_b role_b cadre",
          by="personne promotion cadre document_a document_b role_a role_b")
def ecarts_de_role(p):
    person, frame, roles = person_of(p.claims), {}, defaultdict(set)
    for claim in p.claims.all:
        if claim.property == "cadre":
            frame[claim.subject] = claim.value
        if claim.property == "role":
            roles[claim.subject].add((claim.document, p.name(claim.value), claim.value))
    for part, said in roles.items():
        for (document_a, name_a, role_a), (document_b, name_b, role_b) in combinations(sorted(said), 2):
            if frame[part].kind in ("defi", "promotion") and not p.view.precision.agree("role", role_a, role_b):
                yield (p.name(person[part]), p.name(p.promotion(frame[part])), document_a, name_a, document_b, name_b,
                       p.name(frame[part]))


def together(p, promotion):
    """People who share a défi, by pair, with these défis."""
    people, pairs = defaultdict(set), defaultdict(set)
    for person, challenge, _ in p.parts():
        if promotion in (None, p.promotion(challenge)):
            people[challenge].add(person)
    for challenge, team in people.items():
        for pair in combinations(sorted(team), 2):
            pairs[pair].add(challenge)
    return pairs


@question("source target weight start end source_label target_label", by="source target", promotion="promotion")
def reseau_personnes(p, promotion=None):
    for (one, other), challenges in together(p, promotion).items():
        promotions = distinct(p.promotion(challenge) for challenge in challenges)
        starts = [p.first_day_of(promotion) for promotion in promotions]
        ends = [dates.end_of(p.one(promotion, "date") or "1/") for promotion in promotions]
        yield (one, other, len(challenges), min(filter(None, starts), default=""), max(ends) if all(ends) else "",
               p.name(one), p.name(other))


@question("source target weight source_label target_label", by="source target")
def ponts_entre_administrations(p):
    bridges = defaultdict(set)
    for person, challenges in by_person(p, None).items():
        for one, other in combinations(challenges, 2):
            for here in p.hosts(one):
                for there in p.hosts(other):
                    if here != there:
                        bridges[min(here, there), max(here, there)].add(person)
    for (one, other), people in bridges.items():
        yield one, other, len(people), p.name(one), p.name(other)
