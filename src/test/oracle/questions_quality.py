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


# Nodes that tie two things: seen from one, they name the other.
ENDS = {"participation": ("personne", "cadre"), "mention": ("article", "chose"), "origine": ("produit", "defi"),
        "rattachement": ("administration", "parent"), "fonction": ("titulaire", "organisation")}


@question("propriete valeur document retenue dans", by="propriete valeur document retenue dans", chose="thing")
def qui_le_dit(p, chose):
    about, rows = set(p.view.subjects("porteSur", chose)), set()
    for claim in p.claims.all:
        kept = claim.value in p.get(claim.subject, claim.property)
        if claim.property in ("equipe", "participation", "porteSur"):
            continue
        if claim.subject == chose:
            rows.add((p.label(claim.property), p.name(claim.value), claim.document, kept, None))
        elif claim.subject in about:
            rows.add((p.label(claim.property), p.name(claim.value), claim.document, kept, claim.subject))
        if claim.value == chose:
            for named, node in other_ends(p, claim, chose):
                rows.add(("inverse de " + p.label(claim.property), p.name(named), claim.document, kept, node))
    return rows


def other_ends(p, claim, chose):
    """What names a thing: another thing, or those that a node ties together, with the node."""
    node = claim.subject
    if node in p.tables.authorities.names or node.kind == "document":
        return [(node, None)]
    said = [other for prop in ENDS.get(node.kind, ("porteSur",)) for other in p.view.questions[prop, node]]
    return [(other.value, node) for other in said if other.value != chose and other.document == claim.document]
