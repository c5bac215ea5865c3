"""Figures that documents state: measures, funding, key figures. Nothing is added up."""

from collections import defaultdict

from shelf import listed, number, question, share
from tables import Thing, read


def figures(p, kind="mesure"):
    """The rows of measures, or of other figures, that the view holds."""
    return [p.claims.row_of[node] for node in p.nodes(kind)]


def bounds(row):
    """An exact figure is both of its bounds; an approximate one has none."""
    if row.text["valeur"]:
        exact = row.one("qualificatif") == "qualificatif/exact"
        return (number(row.text["valeur"]),) * 2 if exact else (None, None)
    return tuple(number(row.text[column]) if row.text[column] else None for column in ("minimum", "maximum"))


@question("sujet min max unite statut observe_le document source_citee valeur qualificatif",
          by="sujet statut observe_le min max valeur document source_citee", indicateur="indicateur")
def mesures_par_indicateur(p, indicateur):
    for row in figures(p):
        if row.one("indicateur") == indicateur:
            value = number(row.text["valeur"]) if row.text["valeur"] else None
            yield (p.name(row.one("sujet")), *bounds(row), p.name(row.one("unite")), p.name(row.one("statut")),
                   row.text["date"], row.document, p.name(row.relayed), value, p.name(row.one("qualificatif")))


def shown(row):
    """« ~40 » about, « 25..30 » between, « 115.. » a minimum."""
    if row.text["valeur"]:
        return ("~" if row.one("qualificatif") == "qualificatif/environ" else "") + row.text["valeur"]
    return row.text["minimum"] + ".." + row.text["maximum"]


@question("promotion objet annonce retenu compte document", by="promotion objet document annonce retenu compte")
def annonce_retenu_compte(p):
    groups = defaultdict(lambda: defaultdict(set))
    rows = [row for row in figures(p) if row.one("sujet").kind == "promotion"]
    told = {row.one("indicateur") for row in rows if row.one("statut") in ("statut/annonce", "statut/retenu")}
    for row in rows:
        status = row.text["statut"]
        if row.one("indicateur") in told and status in ("annonce", "retenu", "compte"):
            groups[row.one("sujet"), row.one("indicateur"), row.document][status].add(shown(row))
    for (promotion, indicator, document), by_status in groups.items():
        yield (p.name(promotion), p.name(indicator),
               *(listed(by_status[status]) for status in ("annonce", "retenu", "compte")), document)


PIA = "programme/pia"
CANDIDATES = {"indicateur/eig": "indicateur/candidatures", "indicateur/defis": "indicateur/defis-proposes"}


@question("promotion objet retenus candidats taux_min taux_max document qualificatif perimetre",
          by="promotion objet document retenus candidats perimetre")
def taux_de_selection(p):
    rows = figures(p)
    for row in rows:
        if row.one("statut") == "statut/retenu" and row.one("indicateur") in CANDIDATES and row.text["valeur"]:
            for other in rows:
                same = other.document == row.document and other.one("sujet") == row.one("sujet")
                if same and other.one("indicateur") == CANDIDATES[row.one("indicateur")]:
                    chosen, (low, high) = number(row.text["valeur"]), bounds(other)
                    yield (p.name(row.one("sujet")), p.name(row.one("indicateur")), chosen, low or high,
                           share(chosen, high) if high else "", share(chosen, low) if low else "", row.document,
                           p.name(other.one("qualificatif")), row.text["perimetre"])


def years(date):
    return "/".join(end[:4] for end in date.split("/"))


@question("annee promotion montant part_pia part_hotes statut document source_citee",
          by="annee promotion montant part_pia part_hotes document")
def financement_par_annee(p):
    """Amounts, the shares that the programme d’investissements d’avenir pays, and the measures of the hosts’ share."""
    for row in figures(p, "financement") + figures(p):
        amount, part, hosts = row.text.get("montant"), row.text.get("part"), None
        if row.one("indicateur") == "indicateur/part-des-hotes":
            hosts = row.text["valeur"]
        elif row.one("financeur") != PIA:
            part = None
        if amount or part or hosts:
            promotion = row.one("sujet") if row.one("sujet").kind == "promotion" else None
            year = years(row.text["date"]) or str(promotion and p.first_year(promotion) or "")
            yield (year, p.name(promotion), *(number(text) if text else None for text in (amount, part, hosts)),
                   p.name(row.one("statut")), row.document, p.name(row.relayed))


@question("defi valeur unite libelle promotion nature", by="defi promotion nature unite valeur libelle",
          promotion="promotion", nature="nature-chiffre")
def chiffres_cles(p, promotion=None, nature=None):
    readings = {(r["document"], Thing("defi/" + r["defi"]), r["libelle_ecrit"]): r
                for r in read("data/autorites/lectures.csv")}
    for row in figures(p, "chiffrecle"):
        challenge = row.one("defi")
        reading = readings[row.document, challenge, row.text["libelle_ecrit"]]
        kind, cohort = Thing("nature-chiffre/" + reading["nature"]), p.promotion(challenge)
        if promotion in (None, cohort) and nature in (None, kind):
            yield (p.name(challenge), number(row.text["valeur"]) * int(reading["facteur"] or 1),
                   p.name(Thing("unite/" + reading["unite"])), reading["libelle"], p.name(cohort), p.name(kind))
