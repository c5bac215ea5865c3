package eig.harvest;

import eig.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the page of a person: what it declares, and a participation for each défi. Of the person it
 * keeps the name and the part in the programme.
 */
final class PersonPage {

  private static final Map<String, String> ROLES =
      Map.of(
          "participant", "eig",
          "agent-public", "agent-public",
          "agent-programme", "equipe-programme",
          "agent-programme-alumni", "ancien-equipe-programme",
          "agent-ecosysteme", "ecosysteme");

  private final Page page;
  private final Draft draft;
  private final References references;

  PersonPage(Page page, Draft draft, References references) {
    this.page = page;
    this.draft = draft;
    this.references = references;
  }

  void read() {
    Fields fields = page.fields();
    String name = fields.required("title");
    Origin origin = fields.at("title");
    if (Placeholder.isName(name)) {
      draft.skip(origin, "\"" + name + "\" is a test, not a name");
      return;
    }
    List<String> promotions = fields.texts("promos");
    List<String> expertises = fields.texts("expertises");
    references.names("name of a person", name, fields.raw("title"), origin);
    references.uses("promotions", promotions, fields.at("promos"));
    references.uses("expertises", expertises, fields.at("expertises"));
    Optional<String> role = fields.text("role").flatMap(r -> Optional.ofNullable(ROLES.get(r)));
    draft.add(
        Layout.PERSONNES,
        origin,
        new Cells()
            .put("fiche", page.stem())
            .put("personne", name)
            .put("fonction", fields.text("job"))
            .put("role", role)
            .many("promotions_declarees", promotions)
            .many("expertises", expertises));
    if (role.isEmpty()) {
      draft.skip(
          fields.at("role"),
          "the participations of \"%s\": the role \"%s\" is unknown"
              .formatted(name, fields.text("role").orElse("")));
      return;
    }
    // The form gives agents an expertise by default: theirs says nothing of them.
    List<String> held = role.get().equals("agent-public") ? List.of() : expertises;
    for (String frame : frames(fields, promotions)) {
      draft.add(
          Layout.PARTICIPATIONS,
          origin,
          new Cells()
              .put("personne", name)
              .put("cadre", frame)
              .put("role", role)
              .many("expertises", held)
              .put("fonction", fields.text("job")));
    }
  }

  /** The défis of a person; for who has none, the promotions declared, else the programme. */
  private List<String> frames(Fields fields, List<String> promotions) {
    List<String> frames = new ArrayList<>();
    for (String defi : fields.raw("defis")) {
      if (!Blanks.trim(defi).isEmpty()) {
        frames.add("defi/" + Blanks.trim(defi));
        references.means(defi, fields.at("defis"));
      }
    }
    if (frames.isEmpty()) {
      promotions.forEach(promotion -> frames.add("promotion/" + promotion));
    }
    return frames.isEmpty() ? List.of("programme/EIG") : frames;
  }
}
