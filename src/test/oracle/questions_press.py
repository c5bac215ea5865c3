"""Articles, and the défis that they speak of."""

from collections import defaultdict

import dates
from shelf import question, share

EXPLICIT, WITHOUT_STATE = "lien/explicite", "sans état daté"


def articles(p):
    """The dated articles with their first possible day."""
    for article in p.view.values["media"]:
        for date in p.get(article, "date"):
            yield article, dates.start_of(date)


def mentions(p):
    """Articles that speak of a défi: article, défi, kind of link, first possible day of the article."""
    for mention, (thing,) in p.view.values["chose"].items():
        if thing.kind == "defi":
            article = p.one(mention, "article")
            date = p.one(article, "date")
            yield article, thing, p.one(mention, "lien"), dates.start_of(date) if date else ""


@question("annee rubrique articles", by="annee rubrique", annee="integer")
def articles_par_annee(p, annee=None):
    groups = defaultdict(set)
    for article, day in articles(p):
        if annee in (None, int(day[:4])):
            for section in p.get(article, "rubrique"):
                groups[int(day[:4]), p.name(section)].add(article)
    for (year, section), found in groups.items():
        yield year, section, len(found)


@question("media articles", by="-articles media", min="integer")
def medias(p, min=1):
    groups = defaultdict(set)
    for article, (medium,) in p.view.values["media"].items():
        groups[p.name(medium)].add(article)
    for medium, found in groups.items():
        if len(found) >= min:
            yield medium, len(found)


@question("annee nature articles part", by="annee nature", annee="integer")
def presse_par_nature(p, annee=None):
    groups, years = defaultdict(set), defaultdict(set)
    for article, day in articles(p):
        year = int(day[:4])
        for genre in p.get(article, "genre"):
            years[year].add(article)
            groups[year, p.name(genre)].add(article)
    for (year, genre), found in groups.items():
        if annee in (None, year):
            yield year, genre, len(found), share(len(found), len(years[year]))


@question("defi articles lien", by="-articles defi lien")
def defis_dans_la_presse(p):
    groups = defaultdict(set)
    for article, challenge, link, _ in mentions(p):
        groups[challenge, link].add(article)
    for (challenge, link), found in groups.items():
        yield p.name(challenge), len(found), p.name(link)


@question("source target type start source_label target_label", by="source target type")
def presse_en_reseau(p):
    for article, challenge, link, day in mentions(p):
        yield article, challenge, p.name(link), day, p.name(article), p.name(challenge)


@question("defi promotion", by="promotion defi")
def defis_sans_presse(p):
    named = {challenge for _, challenge, _, _ in mentions(p)}
    for challenge in p.challenges:
        if challenge not in named:
            yield p.name(challenge), p.name(p.promotion(challenge))


@question("defi promotion annee_promotion premier_article ecart_annees article",
          by="annee_promotion promotion defi article")
def delai_de_presse(p):
    found = defaultdict(list)
    for article, challenge, link, day in mentions(p):
        if link == EXPLICIT and day:
            found[challenge].append((day, p.name(article)))
    for challenge, published in found.items():
        promotion = p.promotion(challenge)
        first, year = min(published)[0], p.first_year(promotion)
        for day, title in published:
            if year and day == first:
                yield p.name(challenge), p.name(promotion), year, first, int(first[:4]) - year, title


@question("etat defis articles_avant articles_apres articles", by="-defis etat")
def presse_et_devenir(p):
    published = defaultdict(set)
    for article, challenge, link, day in mentions(p):
        if link == EXPLICIT:
            published[challenge].add((article, day))
    groups = defaultdict(lambda: (set(), set(), set(), set()))
    for challenge in p.challenges:
        for state, since in last_states(p, challenge) or [(WITHOUT_STATE, None)]:
            challenges, before, after, everything = groups[state]
            challenges.add(challenge)
            for article, day in published[challenge]:
                everything.add(article)
                if since:
                    (before if day < since else after).add(article)
    for state, sets in groups.items():
        yield (state, *map(len, sets))


def last_states(p, challenge):
    """The last dated state of each product of a défi, with its first possible day; a promised state has not begun."""
    found = set()
    for product in p.products(challenge):
        dated = [(dates.start_of(p.one(phase, "date")), p.name(p.one(phase, "etat")))
                 for phase in p.nodes("phase", product)
                 if p.one(phase, "date") and p.one(phase, "etat") != "etat/annonce"]
        found |= {(state, day) for day, state in dated if day == max(dated)[0]}
    return found
