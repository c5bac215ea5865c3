"""The programme in time and by subject: events, durations, expertise, themes, places."""

from collections import defaultdict
from itertools import combinations

import dates
from shelf import question
from tables import Thing


@question("debut fin evenement nature statut lieu", by="debut fin evenement statut lieu")
def evenements(p):
    for event in p.things("evenement"):
        for date in p.get(event, "date"):
            for status in p.get(event, "statut") or [None]:
                for place in p.get(event, "lieu") or [""]:
                    yield (dates.start_of(date), dates.end_of(date), p.name(event), p.name(p.one(event, "nature")),
                           p.name(status), place)


def days(date):
    """How many days an event lasts, at least and at most: one day of a month, or all of it; unknown without an end."""
    first, last = dates.bounds(date)
    start, span, end = date.partition("/")
    if not last:
        return None, None
    least = (dates.first_day(end) - dates.last_day(start)).days + 1 if span else 1
    return max(least, 1), (last - first).days + 1


@question("promotion etape debut_min fin_max jours_min jours_max evenements", by="promotion debut_min etape")
def calendrier_des_promotions(p):
    groups = defaultdict(list)
    for event in p.things("evenement"):
        for promotion in p.get(event, "concerne"):
            if promotion.kind == "promotion" and p.one(event, "date"):
                groups[promotion, p.one(event, "nature")].append(p.one(event, "date"))
    for (promotion, nature), told in groups.items():
        ends = [dates.end_of(date) for date in told]
        least, most = zip(*map(days, told))
        yield (p.name(promotion), p.name(nature), min(map(dates.start_of, told)), max(ends) if all(ends) else "",
               min(least) if all(least) else "", max(most) if all(most) else "", len(told))


@question("promotion mois defis", by="promotion mois")
def durees(p):
    groups = defaultdict(int)
    for challenge in p.challenges:
        for months in p.get(challenge, "dureeEnMois"):
            groups[p.name(p.promotion(challenge)), int(months)] += 1
    for (promotion, months), challenges in groups.items():
        yield promotion, months, challenges


def counted(p, prop):
    groups = defaultdict(int)
    for challenge in p.challenges:
        for value in p.get(challenge, prop):
            groups[p.name(value)] += 1
    return groups.items()


@question("expertise defis", by="-defis expertise")
def expertises(p):
    return counted(p, "expertiseMobilisee")


@question("theme defis", by="-defis theme")
def themes(p):
    return counted(p, "theme")


@question("source target weight", by="-weight source target")
def paires_d_expertises(p):
    pairs = defaultdict(int)
    for challenge in p.challenges:
        for pair in combinations(sorted(p.name(e) for e in p.get(challenge, "expertiseMobilisee")), 2):
            pairs[pair] += 1
    for (one, other), challenges in pairs.items():
        yield one, other, challenges


@question("source target weight source_label target_label", by="source target")
def reseau_administrations_expertises(p):
    groups = defaultdict(int)
    for challenge in p.challenges:
        for host in p.hosts(challenge):
            for expertise in p.get(challenge, "expertiseMobilisee"):
                groups[host, expertise] += 1
    for (host, expertise), challenges in groups.items():
        yield host, expertise, challenges, p.name(host), p.name(expertise)


@question("defi commune departement promotion", by="defi commune departement")
def hors_ile_de_france(p):
    places = p.tables.authorities.rows
    for challenge in p.challenges:
        for town in p.get(challenge, "commune"):
            department = Thing("departement/" + places[town]["departement"])
            if p.name(Thing("region/" + places[department]["region"])) != "Île-de-France":
                yield p.name(challenge), p.name(town), p.name(department), p.name(p.promotion(challenge))
