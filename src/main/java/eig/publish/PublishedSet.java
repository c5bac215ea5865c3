package eig.publish;

import java.util.List;

/**
 * A dataset to publish. Its id is fixed for ever: catalogues know it by it.
 *
 * @param id its folder and its identifier
 * @param title in French
 * @param about what it holds, in French
 * @param limits what it does not say, in French
 * @param keywords in French, 3 to 96 characters each
 * @param tables its tables
 * @param graph whether it holds the graph too
 */
record PublishedSet(
    String id,
    String title,
    String about,
    String limits,
    List<String> keywords,
    List<PublishedTable> tables,
    boolean graph) {

  /** Who takes part in a défi, by name: only when somebody asks for it. */
  static final String NOMINATIVE = "eig-equipes";

  private static final String NO_NAMES =
      "Aucune personne n’y est nommée. L’absence d’une information n’est pas son contraire, et rien"
          + " ici n’est un contrefactuel.";

  static List<PublishedSet> withoutPeople() {
    return List.of(
        new PublishedSet(
            "eig-defis",
            "Entrepreneurs d’intérêt général : défis, promotions et administrations hôtes",
            "Les défis du programme Entrepreneurs d’intérêt général depuis 2017, leurs promotions,"
                + " les administrations qui les accueillent, et le nombre de personnes par défi et"
                + " par rôle.",
            NO_NAMES,
            List.of(
                "entrepreneurs d’intérêt général",
                "EIG",
                "défis",
                "administration",
                "numérique public"),
            tables("defis", "promotions", "administrations", "equipes-par-role"),
            false),
        new PublishedSet(
            "eig-presse",
            "Entrepreneurs d’intérêt général : chiffres, événements et presse",
            "Les chiffres que les documents avancent sur le programme, ses promotions et ses défis,"
                + " les événements qu’ils datent, et les articles de presse qu’ils recueillent.",
            NO_NAMES
                + " Les chiffres de plusieurs documents ou de plusieurs statuts ne s’ajoutent pas ;"
                + " la page presse est une sélection.",
            List.of(
                "entrepreneurs d’intérêt général", "EIG", "presse", "événements", "indicateurs"),
            tables("chiffres", "mesures", "evenements", "articles"),
            false),
        new PublishedSet(
            "eig-graphe",
            "Entrepreneurs d’intérêt général : graphe de connaissances, ontologie et contradictions",
            "Le graphe RDF du programme, où chaque fait dit quel document l’affirme, son ontologie,"
                + " et les contradictions entre documents.",
            NO_NAMES,
            List.of("entrepreneurs d’intérêt général", "EIG", "données liées", "RDF", "ontologie"),
            tables("contradictions"),
            true));
  }

  static PublishedSet withPeople(String basis, String contact) {
    return new PublishedSet(
        NOMINATIVE,
        "Entrepreneurs d’intérêt général : équipes des défis",
        "Les personnes qui ont une part dans un défi, avec leur rôle et leur métier, comme le"
            + " programme les a publiés.",
        "Base légale du traitement : %s. Pour être retiré ou corriger : %s."
            .formatted(basis, contact),
        List.of("entrepreneurs d’intérêt général", "EIG", "équipes"),
        tables("equipes"),
        false);
  }

  private static List<PublishedTable> tables(String... names) {
    return List.of(names).stream().map(PublishedTable::named).toList();
  }
}
