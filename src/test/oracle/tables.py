"""The tables under data/: rows as written, and the names in them resolved by the authorities."""

import csv
import json
import os
import re
import unicodedata

HOME = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".."))
BASE = "https://w3id.org/eig/id/"


class Thing(str):
    """What a name means, as kind/key; any other text is what a document writes."""

    @property
    def kind(self):
        return self.split("/", 1)[0]

    @property
    def key(self):
        return self.split("/", 1)[1]

    @property
    def iri(self):
        return BASE + self


def read(path):
    with open(os.path.join(HOME, path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document_json(path):
    with open(os.path.join(HOME, path), encoding="utf-8") as file:
        return json.load(file)


def normalised(name):
    """The words of a name, without what does not count: case, accents, and all that is neither letter nor digit."""
    text = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("æ", "ae"))
    bare = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare))


def address(url):
    """An address without what leads to the same page."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/").lower()


class Authorities:
    """Who is who: data/autorites, by kind and key."""

    def __init__(self, package):
        self.names, self.rows, self.writings, self.of_address = {}, {}, {}, {}
        for resource in package["resources"]:
            kind = resource.get("eig:kind")
            for row in read("data/" + resource["path"]) if kind else ():
                thing = Thing(kind + "/" + row["cle"])
                self.names[thing], self.rows[thing] = row["nom"], row
                for name in (row["cle"], row["nom"], row.get("nom_feminin")):
                    if name:
                        self.writings.setdefault((kind, normalised(name), ""), []).append((name, [thing]))
        for row in read("data/autorites/ecritures.csv"):
            means = [Thing(row["type"] + "/" + key) for key in row["cle"].split("|")]
            place = (row["type"], normalised(row["ecriture"]), row["document"])
            self.writings.setdefault(place, []).append((row["ecriture"], means))
        for thing in self.of("produit"):
            for url in filter(None, self.rows[thing]["adresses"].split("|")):
                self.of_address[address(url)] = thing

    def of(self, kind):
        return [thing for thing in self.names if thing.kind == kind]

    def find(self, kind, written, document):
        """The things of that kind a document means: its own writing first, then a key, then a name."""
        own = self.writings.get((kind, normalised(written), document), [])
        if own and document:
            return own[0][1]
        if Thing(kind + "/" + written) in self.names:
            return [Thing(kind + "/" + written)]
        found = self.writings.get((kind, normalised(written), ""), [])
        exact = [means for name, means in found if name == written]
        meant = exact or [means for _, means in found]
        if any(other != meant[0] for other in meant):
            raise ValueError("%s “%s” of %s has several meanings: %s" % (kind, written, document, meant))
        return meant[0] if meant else []

    def resolve(self, kinds, written, document):
        """What a reference means; where several kinds may be meant, it is written kind/name."""
        prefix, _, rest = written.partition("/")
        if rest and prefix in kinds:
            found = self.find(prefix, rest, document)
        else:
            found = [thing for kind in kinds for thing in self.find(kind, written, document)]
        if not found:
            raise ValueError("nobody knows the %s “%s” of %s" % ("/".join(kinds), written, document))
        return found


class Row:
    """A row of a document's table: text by column, and what it means by column."""

    def __init__(self, table, document, text, values):
        self.table, self.document, self.text, self.values = table, document, text, values

    def one(self, column):
        values = self.values.get(column) or [None]
        return values[0]

    @property
    def relayed(self):
        return self.one("source_citee")


class Tables:
    """Every row of data/sources, resolved."""

    def __init__(self):
        package = document_json("data/datapackage.json")
        self.documents = {row["document"]: row for row in read("data/sources/sources.csv")}
        self.authorities = Authorities(package)
        self.is_document = {
            Thing("article/" + row["article"]): Thing("document/" + document)
            for document, row in self.documents.items()
            if row["article"]
        }
        self.article_of = {document: article for article, document in self.is_document.items()}
        self.rows = []
        for resource in package["resources"]:
            document = resource.get("eig:document")
            if document:
                fields = document_json("data/" + resource["schema"])["fields"]
                table = os.path.basename(resource["path"])[: -len(".csv")]
                for text in read("data/" + resource["path"]):
                    self.rows.append(self.resolved(table, document, fields, text))

    def resolved(self, table, document, fields, text):
        values = {}
        for field in fields:
            written = text[field["name"]]
            separator = field.get("eig:separator")
            cells = [cell for cell in written.split(separator)] if separator else [written]
            kinds = field.get("eig:reference")
            meant = []
            for cell in filter(None, cells):
                for value in self.authorities.resolve(kinds, cell, document) if kinds else [cell]:
                    meant.append(self.is_document.get(value, value))
            if meant:
                values[field["name"]] = meant
        return Row(table, document, text, values)

    def of(self, table):
        return [row for row in self.rows if row.table == table]

    def name(self, value):
        """The preferred name of a thing; a text is itself."""
        if not isinstance(value, Thing):
            return value
        if value.kind == "document":
            return self.documents[value.key]["titre"]
        return self.authorities.names[value]


def labels():
    """French labels of the ontology's terms."""
    with open(os.path.join(HOME, "ontology", "eig.ttl"), encoding="utf-8") as file:
        return dict(re.findall(r'^eig:(\w+) a [^\n]*\n\s+rdfs:label "([^"]*)"@fr', file.read(), re.M))
