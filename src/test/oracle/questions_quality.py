"""What the graph knows, and who says it."""

from collections import defaultdict

from claims import OWN
from shelf import question, share

OWN_KINDS = {kind for kind, _, _ in OWN.values()}


@question("propriete temoins faits part", by="propriete temoins")
def temoins_par_fait(p):
    witnesses = defaultdict(set)
    for claim in p.claims.all:
        if claim.subject.kind not in OWN_KINDS:
            witnesses[claim.property, claim.subject, claim.value].add(claim.relayed or "document/" + claim.document)
    counts, totals = defaultdict(int), defaultdict(int)
    for (prop, _, _), found in witnesses.items():
        counts[prop, len(found)] += 1
        totals[prop] += 1
    for (prop, many), facts in counts.items():
        yield p.label(prop), many, facts, share(facts, totals[prop])


@question("classe propriete renseigne total part", by="classe -renseigne propriete", classe="text")
def couverture(p, classe):
    if classe != "Defi":
        raise ValueError("what follows from the claims is only written here for défis")
    things = p.challenges
    told = {p.label(prop): {thing for thing in things if by_subject.get(thing)}
            for prop, by_subject in p.view.values.items()}
    told[p.label("nom")] = set(things)
    told[p.label("aDonne")] = {thing for thing in things if p.products(thing)}
    told[p.label("participation")] = {challenge for _, challenge, _ in p.parts()}
    for label, having in told.items():
        if having:
            yield p.label(classe), label, len(having), len(things), share(len(having), len(things))


OTHER_END = {"participation": "personne", "mention": "article"}


@question("propriete valeur document retenue dans", by="propriete valeur document retenue dans", chose="thing")
def qui_le_dit(p, chose):
    about = set(p.view.subjects("porteSur", chose))
    rows = set()
    for claim in p.claims.all:
        kept = claim.value in p.get(claim.subject, claim.property)
        if claim.subject == chose and claim.property not in ("equipe", "participation"):
            rows.add((p.label(claim.property), p.name(claim.value), claim.document, kept, None))
        elif claim.subject in about and claim.property != "porteSur":
            rows.add((p.label(claim.property), p.name(claim.value), claim.document, kept, claim.subject))
        elif claim.value == chose and claim.subject not in about:
            node = claim.subject.kind in OTHER_END
            named = p.one(claim.subject, OTHER_END[claim.subject.kind]) if node else claim.subject
            rows.add(("inverse de " + p.label(claim.property), p.name(named), claim.document, kept,
                      claim.subject if node else None))
    return rows
