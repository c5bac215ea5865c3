"""What the rows of the tables claim: subject, property and value, by whom."""

import itertools
from collections import namedtuple

from tables import Row, Thing, address

Claim = namedtuple("Claim", "document relayed subject property value")

# Rows about a thing: the column that names it, then the property that each column states.
ABOUT = {
    "administrations": ("administration", "sigle nature"),
    "articles": ("article", "titre media date adresse rubrique genre rang>placeDansLaPage"),
    "defis": ("defi", "promotion nature objet hotes>hote porteurs>porteur adresse fiche annee themes>theme"
              " expertises>expertiseMobilisee villes>commune suite"),
    "depots": ("sujet", "adresse>codeSource adresse_ecrite>codeSourceEcrit"),
    "durees": ("defi", "mois>dureeEnMois"),
    "evenements": ("evenement", "nature sujets>concerne date date_ecrite>dateEcrite lieu statut"
                   " organisateurs>organisateur objet"),
    "objets": ("defi", "objet"),
    "organisations": ("nom", "fiche sigle type>typeDeclare domaine"),
    "personnes": ("personne", "promotions_declarees>promotionDeclaree"),
    "produits": ("produit", "defis>issuDe objet porteurs>porteur integre adresse fiche anciennes_fiches>fiche"),
    "programmes": ("programme", "lance_par>lancePar porte_par>portePar finance_par>financePar dans>programmeParent"
                   " partenaires>partenaire objectifs>objectif adresse"),
    "promotions": ("promotion", "programme>promotionDe date date_ecrite>dateEcrite"
                   " expertises_recherchees>expertiseRecherchee profils>profil nouveautes>nouveaute"),
    "videos": ("defi", "adresse>video"),
}

# Rows about a node that documents share: its kind, the columns that name it, and what they state.
SHARED = {
    "mentions": ("mention", "article chose", "article chose lien raison"),
    "origines": ("origine", "produit defi", "produit defi lien raison"),
    "participations": ("participation", "cadre personne", "personne cadre role metier expertises>expertise"
                       " fonction>intitule aupres_de>aupresDe date"),
    "rattachements": ("rattachement", "administration parent", "administration parent attache date"),
}

# Rows about a node of the document's own; the document is part of its name.
OWN = {
    "besoins": ("besoin", "document defi",
                "defi>porteSur probleme besoin>besoinConfirme concept usagers>usager appuis>appui"),
    "chiffres": ("chiffrecle", "defi document n",
                 "defi>porteSur valeur unite>uniteEcrite avant apres libelle_ecrit>libelle"),
    "effets": ("effet", "sujet document n", "sujet>porteSur nature description beneficiaires>beneficiaire date"),
    "evenements_produit": ("evenementdeproduit", "produit evenement date document date_ecrite",
                           "produit>porteSur evenement>natureDeclaree date date_ecrite>dateEcrite"),
    "financements": ("financement", "sujet document n",
                     "sujet>porteSur financeur dispositif montant part statut date description"),
    "fonctions": ("fonction", "personne organisation document n", "personne>titulaire organisation intitule date"),
    "mesures": ("mesure", "sujet indicateur document n",
                "sujet>porteSur indicateur valeur minimum maximum qualificatif unite statut date perimetre libelle"
                " lu_dans>luDans"),
    "phases": ("phase", "produit document etat",
               "produit>porteSur etat date date_ecrite>dateEcrite observe_le>observeLe decide_par>decidePar raison"),
    "regles": ("regle", "sujet document n",
               "sujet>porteSur objet>regit valeur minimum maximum qualificatif unite description date"),
    "renommages": ("renommage", "sujet document n", "sujet>porteSur ancien_nom>ancienNom nouveau_nom>nouveauNom date"),
}


def columns(text):
    """Pairs of a column and the property it states."""
    return [(item.split(">") * 2)[:2] for item in text.split()]


def part(thing, kind):
    """A thing within the name of a node: its kind is said where several may stand there."""
    return thing.replace("/", "-", 1) if kind in ("sujet", "cadre", "chose", "parent", "organisation") else thing.key


def single(row, named_by):
    """The row once for each thing that its reference means: one reference may name two défis."""
    columns = [column for column in named_by.split() if column in row.values]
    for values in itertools.product(*(row.values[column] for column in columns)):
        one = {column: [value] for column, value in zip(columns, values)}
        yield Row(row.table, row.document, row.text, dict(row.values, **one))


class Claims:
    """All claims of the documents; nodes of a document's own are told apart from what documents share."""

    def __init__(self, tables):
        self.tables, self.all, self.row_of = tables, [], {}
        for row in tables.rows:
            if row.table in ABOUT:
                subject, states = ABOUT[row.table]
                for thing in row.values[subject]:
                    self.state(row, thing, states)
                    self.what_follows(row, thing)
            elif row.table in SHARED or row.table in OWN:
                own = row.table in OWN
                kind, named_by, states = (OWN if own else SHARED)[row.table]
                for one in single(row, named_by):
                    node = self.node_name(kind, one, named_by)
                    self.row_of[node] = one
                    self.state(one, node, states + " source_citee>sourceCitee" * own)
                    self.what_follows(one, node)

    def node_name(self, kind, row, named_by):
        """A node is named by what makes it one; an article that is a document by its own key."""
        parts = []
        for column in named_by.split():
            value = row.document if column == "document" else row.one(column) or ""
            value = self.tables.article_of.get(value, value)
            parts.append(part(value, column) if isinstance(value, Thing) else value)
        return Thing(kind + "/" + ".".join(parts))

    def say(self, row, subject, prop, value):
        self.all.append(Claim(row.document, row.relayed, subject, prop, value))

    def state(self, row, subject, states):
        for column, prop in columns(states):
            for value in row.values.get(column, ()):
                self.say(row, subject, prop, value)

    def what_follows(self, row, subject):
        """What a row says beside its columns."""
        authorities = self.tables.authorities
        if row.table == "defis" and row.text["suite"]:
            product = authorities.of_address.get(address(row.text["suite"]))
            if product:
                self.say(row, subject, "aDonne", product)
        if row.table == "phases" and not row.text["observe_le"]:
            for day in filter(None, [self.tables.documents[row.document]["date_etat"]]):
                self.say(row, subject, "observeLe", day)
        if row.table == "origines":
            self.say(row, row.one("produit"), "issuDe", row.one("defi"))
        if row.table == "participations":
            trade = authorities.find("metier", row.text["fonction"], row.document) if row.text["fonction"] else []
            for meant in trade:
                self.say(row, subject, "metier", meant)
            frame, eig = row.one("cadre"), row.one("role") == "role/eig"
            team = eig and frame.kind == "defi"
            self.say(row, frame, "equipe" if team else "participation", subject)
