package eig.graph;

import static eig.graph.Mapping.about;
import static eig.graph.Mapping.node;
import static eig.graph.Mapping.nodeOfDocument;

import eig.model.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;

/** What each table of claims says, table by table, column by column. */
final class Mappings {

  private static final Key EIG = new Key("role", "eig");

  private static final List<Mapping> ALL =
      List.of(
          about("defis", "defi")
              .says("promotion", Eig.promotion)
              .says("nature", Eig.nature)
              .says("objet", Eig.objet)
              .says("hotes", Eig.hote)
              .says("porteurs", Eig.porteur)
              .says("adresse", Eig.adresse)
              .saysPlain("fiche", Eig.fiche)
              .says("titre", Terms.SKOS_ALT_LABEL)
              .says("annee", Eig.annee)
              .says("themes", Eig.theme)
              .says("expertises", Eig.expertiseMobilisee)
              .says("villes", Eig.commune)
              .says("suite", Eig.suite)
              .recognises("suite", Eig.aDonne),
          about("objets", "defi").says("objet", Eig.objet),
          about("durees", "defi").says("mois", Eig.dureeEnMois),
          about("depots", "sujet")
              .says("adresse", Eig.codeSource)
              .saysPlain("adresse_ecrite", Eig.codeSourceEcrit),
          about("videos", "defi").says("adresse", Eig.video),
          nodeOfDocument("chiffres", Eig.ChiffreCle, "defi", "n")
              .says("defi", Eig.porteSur)
              .says("valeur", Eig.valeur)
              .says("unite", Eig.uniteEcrite)
              .says("avant", Eig.avant)
              .says("apres", Eig.apres)
              .says("libelle_ecrit", Eig.libelle),
          about("promotions", "promotion")
              .says("programme", Eig.promotionDe)
              .says("date", Eig.date)
              .says("date_ecrite", Eig.dateEcrite)
              .says("expertises_recherchees", Eig.expertiseRecherchee)
              .says("profils", Eig.profil)
              .says("nouveautes", Eig.nouveaute),
          about("administrations", "administration")
              .saysPlain("sigle", Eig.sigle)
              .says("nature", Eig.nature),
          about("organisations", "nom")
              .saysPlain("fiche", Eig.fiche)
              .saysPlain("sigle", Eig.sigle)
              .saysPlain("type", Eig.typeDeclare)
              .saysPlain("domaine", Eig.domaine),
          node("rattachements", Eig.Rattachement, "administration", "parent")
              .says("administration", Eig.administration)
              .says("parent", Eig.parent)
              .says("attache", Eig.attache)
              .says("date", Eig.date),
          about("programmes", "programme")
              .says("lance_par", Eig.lancePar)
              .says("porte_par", Eig.portePar)
              .says("finance_par", Eig.financePar)
              .says("dans", Eig.programmeParent)
              .says("partenaires", Eig.partenaire)
              .says("objectifs", Eig.objectif)
              .says("adresse", Eig.adresse),
          node("participations", Eig.Participation, "cadre", "personne")
              .says("personne", Eig.personne)
              .says("cadre", Eig.cadre)
              .says("role", Eig.role)
              .says("metier", Eig.metier)
              .says("expertises", Eig.expertise)
              .says("fonction", Eig.intitule)
              .recognises("fonction", Eig.metier)
              .says("aupres_de", Eig.aupresDe)
              .says("date", Eig.date)
              .also(
                  (row, subject, iris, out) -> {
                    Key frame = row.thing("cadre");
                    // A list of a défi's EIG is the whole team; other lists of people are not.
                    boolean team = frame.kind().equals("defi") && row.thing("role").equals(EIG);
                    out.add(
                        Triple.create(
                            iris.thing(frame), team ? Eig.equipe : Eig.participation, subject));
                  }),
          // The rest of a record is said of the participations; its name only tells it from others.
          about("personnes", "personne")
              .says("promotions_declarees", Eig.promotionDeclaree)
              .uses("fiche", "fonction", "role", "annees", "programme", "expertises"),
          nodeOfDocument("fonctions", Eig.Fonction, "personne", "organisation", "n")
              .says("personne", Eig.titulaire)
              .says("organisation", Eig.organisation)
              .says("intitule", Eig.intitule)
              .says("date", Eig.date),
          nodeOfDocument("mesures", Eig.Mesure, "sujet", "indicateur", "n")
              .says("sujet", Eig.porteSur)
              .says("indicateur", Eig.indicateur)
              .figure()
              .says("statut", Eig.statut)
              .says("date", Eig.date)
              .says("perimetre", Eig.perimetre)
              .says("libelle", Eig.libelle)
              .says("lu_dans", Eig.luDans),
          about("evenements", "evenement")
              .says("nature", Eig.nature)
              .says("sujets", Eig.concerne)
              .says("date", Eig.date)
              .says("date_ecrite", Eig.dateEcrite)
              .says("lieu", Eig.lieu)
              .says("statut", Eig.statut)
              .says("organisateurs", Eig.organisateur)
              .says("objet", Eig.objet),
          about("articles", "article")
              .says("titre", Eig.titre)
              .says("media", Eig.media)
              .says("date", Eig.date)
              .says("adresse", Eig.adresse)
              .says("rubrique", Eig.rubrique)
              .says("genre", Eig.genre)
              .says("rang", Eig.placeDansLaPage),
          nodeOfDocument("billets", Eig.Billet, "fiche")
              .says("titre", Eig.titre)
              .says("date", Eig.date)
              .saysPlain("categories", Eig.categorie),
          nodeOfDocument("vocabulaires", Eig.Terme, "liste", "terme")
              .saysPlain("liste", Eig.liste)
              .says("terme", Eig.intitule),
          node("mentions", Eig.Mention, "article", "chose")
              .says("article", Eig.article)
              .says("chose", Eig.chose)
              .says("lien", Eig.lien)
              .says("raison", Eig.raison),
          about("produits", "produit")
              .says("defis", Eig.issuDe)
              .says("objet", Eig.objet)
              .says("porteurs", Eig.porteur)
              .says("integre", Eig.integre)
              .says("adresse", Eig.adresse)
              .saysPlain("fiche", Eig.fiche)
              .saysPlain("anciennes_fiches", Eig.fiche),
          nodeOfDocument("renommages", Eig.Renommage, "sujet", "n")
              .says("sujet", Eig.porteSur)
              .says("ancien_nom", Eig.ancienNom)
              .says("nouveau_nom", Eig.nouveauNom)
              .says("date", Eig.date),
          node("origines", Eig.Origine, "produit", "defi")
              .says("produit", Eig.produit)
              .says("defi", Eig.defi)
              .says("lien", Eig.lien)
              .says("raison", Eig.raison)
              .also(
                  (row, subject, iris, out) ->
                      out.add(
                          Triple.create(
                              iris.thing(row.thing("produit")),
                              Eig.issuDe,
                              iris.thing(row.thing("defi"))))),
          nodeOfDocument(
                  "evenements_produit",
                  Eig.EvenementDeProduit,
                  "produit",
                  "evenement",
                  "date",
                  "date_ecrite")
              .says("produit", Eig.porteSur)
              .saysPlain("evenement", Eig.natureDeclaree)
              .says("date", Eig.date)
              .says("date_ecrite", Eig.dateEcrite),
          nodeOfDocument("phases", Eig.Phase, "produit", "etat")
              .says("produit", Eig.porteSur)
              .says("etat", Eig.etat)
              .says("date", Eig.date)
              .says("date_ecrite", Eig.dateEcrite)
              .observed("observe_le", Eig.observeLe)
              .says("decide_par", Eig.decidePar)
              .says("raison", Eig.raison),
          nodeOfDocument("besoins", Eig.Besoin, "defi")
              .says("defi", Eig.porteSur)
              .says("probleme", Eig.probleme)
              .says("besoin", Eig.besoinConfirme)
              .says("concept", Eig.concept)
              .says("usagers", Eig.usager)
              .says("appuis", Eig.appui),
          nodeOfDocument("effets", Eig.Effet, "sujet", "n")
              .says("sujet", Eig.porteSur)
              .says("nature", Eig.nature)
              .says("description", Eig.description)
              .says("beneficiaires", Eig.beneficiaire)
              .says("date", Eig.date),
          nodeOfDocument("regles", Eig.Regle, "sujet", "n")
              .says("sujet", Eig.porteSur)
              .says("objet", Eig.regit)
              .figure()
              .says("description", Eig.description)
              .says("date", Eig.date),
          nodeOfDocument("financements", Eig.Financement, "sujet", "n")
              .says("sujet", Eig.porteSur)
              .says("financeur", Eig.financeur)
              .says("dispositif", Eig.dispositif)
              .says("montant", Eig.montant)
              .says("part", Eig.part)
              .says("statut", Eig.statut)
              .says("date", Eig.date)
              .says("description", Eig.description));

  private static final Map<String, Mapping> BY_TABLE =
      ALL.stream().collect(Collectors.toMap(Mapping::table, Function.identity()));

  private Mappings() {}

  /** The mapping of a kind of table; empty when it holds no claims. */
  static Optional<Mapping> of(String table) {
    return Optional.ofNullable(BY_TABLE.get(table));
  }

  static List<Mapping> all() {
    return ALL;
  }
}
