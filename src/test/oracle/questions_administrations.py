"""Hosts of défis, and what they are part of."""

from retained import distinct
from shelf import question, share

NO_ENSEMBLE = "sans ensemble connu"


def welcomed(p, hierarchy):
    """The défis of each administration; with the hierarchy, those of its parts too."""
    found = {}
    for challenge in p.challenges:
        for host in p.hosts(challenge):
            for administration in [host] + (p.parents(host) if hierarchy else []):
                found.setdefault(administration, set()).add(challenge)
    return found


def ensembles(p):
    """Administrations that another one is part of."""
    return {parent for administration in p.things("administration")
            for parent in p.parents(administration)}


@question("administration promotions liste iri", by="-promotions administration iri liste",
          min="integer", hierarchie="boolean")
def administrations_fideles(p, min=3, hierarchie=False):
    for administration, challenges in welcomed(p, hierarchie).items():
        promotions = {p.promotion(challenge) for challenge in challenges} - {None}
        if len(promotions) >= min:
            yield p.name(administration), len(promotions), p.names(promotions), administration


@question("administration defis", by="-defis administration", min="integer")
def administrations_hotes(p, min=1):
    for administration, challenges in welcomed(p, False).items():
        if len(challenges) >= min:
            yield p.name(administration), len(challenges)


@question("ensemble defis", by="-defis ensemble")
def defis_par_ensemble(p):
    wide = ensembles(p)
    for administration, challenges in welcomed(p, True).items():
        if administration in wide:
            yield p.name(administration), len(challenges)


@question("defi administrations promotion iri", by="defi iri administrations")
def defis_plusieurs_hotes(p):
    for challenge in p.challenges:
        hosts = p.hosts(challenge)
        if len(hosts) > 1:
            yield p.name(challenge), p.names(hosts), p.name(p.promotion(challenge)), challenge


@question("promotion defi hote", by="promotion defi hote", administration="administration", hierarchie="boolean")
def defis_d_une_administration(p, administration, hierarchie=True):
    for challenge in p.challenges:
        for host in p.hosts(challenge):
            if host == administration or hierarchie and administration in p.parents(host):
                yield p.name(p.promotion(challenge)), p.name(challenge), p.name(host)


@question("promotion administration defi", by="promotion administration defi", promotion="promotion")
def hotes_par_promotion(p, promotion=None):
    for challenge in p.challenges:
        if p.promotion(challenge) and promotion in (None, p.promotion(challenge)):
            for host in p.hosts(challenge):
                yield p.name(p.promotion(challenge)), p.name(host), p.name(challenge)


@question("promotion hotes nouveaux part", by="promotion")
def nouveaux_hotes(p):
    hosts = {promotion: {host for d in p.of_promotion(promotion) for host in p.hosts(d)} for promotion in p.promotions}
    for promotion, here in hosts.items():
        before = {host for other in hosts if p.before(other, promotion) for host in hosts[other]}
        if here and p.first_year(promotion):
            yield p.name(promotion), len(here), len(here - before), share(len(here - before), len(here))


@question("promotion ensemble defis part cumul", by="promotion -defis ensemble")
def concentration_des_hotes(p):
    wide = ensembles(p)

    def widest(host):
        """The ensembles above a host, or itself, that nothing holds."""
        found = [a for a in [host] + p.parents(host) if a in wide and not p.parents(a)]
        return [p.name(ensemble) for ensemble in found] or [NO_ENSEMBLE]

    for promotion in p.promotions:
        challenges, held = p.of_promotion(promotion), {}
        for challenge in challenges:
            for ensemble in distinct(e for host in p.hosts(challenge) for e in widest(host)):
                held.setdefault(ensemble, set()).add(challenge)
        so_far = set()
        for ensemble in sorted(held, key=lambda name: (-len(held[name]), name)):
            so_far |= held[ensemble]
            yield (p.name(promotion), ensemble, len(held[ensemble]), share(len(held[ensemble]), len(challenges)),
                   share(len(so_far), len(challenges)))


@question("promotion defis", by="promotion")
def defis_par_promotion(p):
    for promotion in p.promotions:
        yield p.name(promotion), len(p.of_promotion(promotion))
