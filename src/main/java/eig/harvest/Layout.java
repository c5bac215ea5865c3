package eig.harvest;

import java.util.List;

/**
 * The columns of a table that a harvest writes, as its schema in {@code data/schemas} has them.
 *
 * @param name the table's name
 * @param columns the columns, in order
 * @param key those that together name a row
 */
record Layout(String name, List<String> columns, List<String> key) {

  static final Layout DEFIS =
      layout(
          "defis",
          "defi promotion nature objet hotes porteurs adresse fiche titre annee themes expertises"
              + " villes suite source_citee",
          "defi fiche source_citee");
  static final Layout PERSONNES =
      layout(
          "personnes",
          "fiche personne fonction role promotions_declarees annees programme expertises",
          "fiche");
  static final Layout PARTICIPATIONS =
      layout(
          "participations",
          "personne cadre role metier expertises fonction aupres_de date source_citee",
          "personne cadre source_citee");
  static final Layout DEPOTS =
      layout("depots", "sujet adresse adresse_ecrite", "sujet adresse adresse_ecrite");
  static final Layout VIDEOS = layout("videos", "defi adresse", "defi adresse");
  static final Layout ARTICLES =
      layout("articles", "article titre media date adresse rubrique genre rang", "article");
  static final Layout BILLETS = layout("billets", "fiche titre date categories", "fiche");
  static final Layout VOCABULAIRES = layout("vocabulaires", "liste terme", "liste terme");
  static final Layout CHIFFRES =
      layout("chiffres", "defi n valeur unite avant apres libelle_ecrit", "defi n");
  static final Layout DUREES = layout("durees", "defi mois", "defi");
  static final Layout PRODUITS =
      layout(
          "produits",
          "produit defis objet porteurs integre adresse fiche anciennes_fiches source_citee",
          "produit fiche source_citee");
  static final Layout PHASES =
      layout(
          "phases",
          "produit etat date date_ecrite observe_le decide_par raison source_citee",
          "produit etat");
  static final Layout EVENEMENTS_PRODUIT =
      layout(
          "evenements_produit",
          "produit evenement date date_ecrite",
          "produit evenement date date_ecrite");
  static final Layout ORGANISATIONS =
      layout("organisations", "fiche nom sigle type domaine", "fiche");

  /** Every table that some harvest writes. */
  static final List<Layout> ALL =
      List.of(
          DEFIS,
          PERSONNES,
          PARTICIPATIONS,
          DEPOTS,
          VIDEOS,
          ARTICLES,
          BILLETS,
          VOCABULAIRES,
          CHIFFRES,
          DUREES,
          PRODUITS,
          PHASES,
          EVENEMENTS_PRODUIT,
          ORGANISATIONS);

  private static Layout layout(String name, String columns, String key) {
    return new Layout(name, List.of(columns.split(" ", -1)), List.of(key.split(" ", -1)));
  }
}
