package eig.harvest;

import eig.model.Origin;
import eig.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the former website: one YAML file of défis by key, one of people by name. Its records refer
 * to each other by key, so the key is what a défi is called here.
 */
final class FormerSiteReader {

  private static final Map<String, String> ROLES =
      Map.of("Mentor", "mentor", "Accompagnement", "equipe-programme");

  private final Checkout checkout;
  private final Map<String, String> skills = new HashMap<>();
  private final Map<String, Optional<String>> people = new HashMap<>();
  private final Draft draft =
      new Draft(
          Layout.CHIFFRES,
          Layout.DEFIS,
          Layout.DEPOTS,
          Layout.DUREES,
          Layout.PARTICIPATIONS,
          Layout.PERSONNES,
          Layout.PRODUITS,
          Layout.VIDEOS);

  FormerSiteReader(Checkout checkout) {
    this.checkout = checkout;
  }

  Harvest read() {
    file("skills.yml", file -> file.names().forEach(s -> skills.put(s, file.required(s))));
    file("personnes.yml", file -> each(file, this::person));
    file(
        "defis.yml", file -> each(file, (key, fields) -> new FormerDefi(key, fields, this).read()));
    String products = "realisations.html";
    if (checkout.has(products)) {
      draft.whole(() -> products(checkout.page(products)));
    }
    return draft.finished(Website.ANCIEN_SITE_EIG);
  }

  Draft draft() {
    return draft;
  }

  /** The name of a skill, in the words of the site. */
  String skill(String key) {
    return skills.getOrDefault(key, key);
  }

  boolean knows(String person) {
    return people.containsKey(person);
  }

  /** The profile of an EIG: a trade. Of anybody else it only repeats the role. */
  Optional<String> trade(String person) {
    return people.getOrDefault(person, Optional.empty()).filter(p -> !ROLES.containsKey(p));
  }

  private interface RecordReader {
    void read(String key, Fields fields);
  }

  private void file(String file, Consumer<Fields> reader) {
    String name = checkout.name(file);
    if (checkout.has(name)) {
      draft.whole(
          () ->
              reader.accept(
                  new Fields(
                      name, YamlReader.map(checkout.text(name), name, 1, Fields.AT_SOURCE))));
    }
  }

  private void each(Fields file, RecordReader reader) {
    for (String key : file.names()) {
      Optional<Fields> fields = file.record(key);
      if (fields.isEmpty()) {
        draft.skip(file.at(key), "\"" + Blanks.trim(key) + "\" is not a record");
      } else {
        draft.noteRepeated(fields.get());
        draft.whole(() -> reader.read(Blanks.trim(key), fields.get().withoutDuplicates()));
      }
    }
  }

  private void person(String name, Fields fields) {
    Origin origin = new Origin(fields.file(), fields.yaml().line() - 1);
    if (Placeholder.isName(name)) {
      draft.skip(origin, "\"" + name + "\" is a test, not a name");
      return;
    }
    people.put(name, fields.text("profil"));
    fields
        .text("title")
        .filter(title -> !title.equals(name))
        .ifPresent(
            title ->
                draft.note(fields.at("title"), "\"" + name + "\" is titled \"" + title + "\""));
    for (String year : fields.texts("annees")) {
      if (!year.matches("\\d{4}")) {
        draft.note(fields.at("annees"), "\"" + year + "\" of \"" + name + "\" is not a year");
      }
    }
    List<String> promotions =
        fields.texts("class").stream()
            .filter(c -> c.matches("eig-\\d+|dig"))
            .map(c -> c.replace("eig-", ""))
            .toList();
    String role = fields.text("profil").map(p -> ROLES.getOrDefault(p, "eig")).orElse("");
    draft.add(
        Layout.PERSONNES,
        origin,
        new Cells()
            .put("fiche", name)
            .put("personne", name)
            .put("fonction", fields.text("profil"))
            .put("role", role)
            .many("promotions_declarees", promotions)
            .many("annees", fields.texts("annees"))
            .put("programme", fields.text("programme")));
    if (fields.texts("defis").isEmpty() && !role.isEmpty()) {
      for (String promotion : promotions) {
        draft.add(
            Layout.PARTICIPATIONS,
            origin,
            new Cells()
                .put("personne", name)
                .put("cadre", "promotion/" + promotion)
                .put("role", role)
                .put("fonction", fields.text("profil")));
      }
    }
  }

  private void products(Page page) {
    for (Fields product : page.fields().records("realisations")) {
      Optional<String> address = product.text("url").filter(Addresses::isWeb);
      draft.add(
          Layout.PRODUITS,
          product.at("title"),
          new Cells()
              .put("produit", product.required("title"))
              .many("defis", product.texts("defi"))
              .put("adresse", address));
    }
  }
}
