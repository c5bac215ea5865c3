package eig.harvest;

import eig.model.Origin;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one défi of the former website. */
final class FormerDefi {

  private static final Map<String, String> PLATFORMS =
      Map.of(
          "dailymotion", "https://www.dailymotion.com/video/",
          "vimeo", "https://vimeo.com/",
          "loom", "https://www.loom.com/share/",
          "youtube", "https://www.youtube.com/watch?v=");

  private final String key;
  private final Fields fields;
  private final FormerSiteReader site;
  private final Draft draft;

  FormerDefi(String key, Fields fields, FormerSiteReader site) {
    this.key = key;
    this.fields = fields;
    this.site = site;
    this.draft = site.draft();
  }

  void read() {
    Origin origin = fields.at("title");
    Optional<String> website = fields.text("website");
    website
        .filter(address -> !Addresses.isWeb(address))
        .ifPresent(address -> notAnAddress("website", address, "it is left out"));
    draft.add(
        Layout.DEFIS,
        origin,
        new Cells()
            .put("defi", key)
            .put("promotion", fields.text("promotion"))
            .many("hotes", fields.text("administration").stream().toList())
            .put("fiche", key)
            .put("titre", fields.text("title").filter(title -> !title.equals(key)))
            .put("annee", fields.text("year").flatMap(FrenchDate::iso))
            .many("expertises", fields.texts("skills").stream().map(site::skill).toList())
            .many("villes", fields.texts("ville"))
            .put("suite", website.filter(Addresses::isWeb)));
    team("eigs", "eig");
    team("mentors", "mentor");
    repository();
    duration();
    videos();
    new KeyFigures(key, fields, draft).read();
  }

  private void team(String list, String role) {
    for (String name : fields.texts(list)) {
      if (Placeholder.isName(name)) {
        draft.skip(fields.at(list), "\"" + name + "\" in a list is a test, not a name");
      } else {
        if (!site.knows(name)) {
          draft.note(fields.at(list), "\"" + name + "\" of \"" + key + "\" has no record");
        }
        draft.add(
            Layout.PARTICIPATIONS,
            fields.at(list),
            new Cells()
                .put("personne", name)
                .put("cadre", "defi/" + key)
                .put("role", role)
                .put("fonction", role.equals("eig") ? site.trade(name) : Optional.empty()));
      }
    }
  }

  private void repository() {
    fields
        .text("source_code")
        .ifPresent(
            written -> {
              boolean web = Addresses.isWeb(written);
              if (!web) {
                notAnAddress("source_code", written, "it stays as written");
              }
              draft.add(
                  Layout.DEPOTS,
                  fields.at("source_code"),
                  new Cells()
                      .put("sujet", "defi/" + key)
                      .put(web ? "adresse" : "adresse_ecrite", written));
            });
  }

  private void duration() {
    fields
        .text("duration_months")
        .ifPresent(
            months -> {
              if (months.matches("\\d{1,3}")) {
                draft.add(
                    Layout.DUREES,
                    fields.at("duration_months"),
                    new Cells()
                        .put("defi", key)
                        .put("mois", Integer.toString(Integer.parseInt(months))));
              } else {
                draft.skip(
                    fields.at("duration_months"),
                    "the duration of \"" + key + "\", \"" + months + "\", is no number of months");
              }
            });
  }

  private void videos() {
    Set<String> seen = new HashSet<>();
    for (String list : new String[] {"intro_videos", "end_of_project_videos"}) {
      for (Fields video : fields.records(list)) {
        String id = video.text("id").orElse("").replaceFirst("\\?.*", "");
        String platform = PLATFORMS.getOrDefault(video.text("platform").orElse(""), "");
        if (platform.isEmpty() || !id.matches("[a-zA-Z0-9_-]+")) {
          draft.skip(video.at("id"), "a video of \"" + key + "\" has no address");
        } else if (seen.add(platform + id)) {
          draft.add(
              Layout.VIDEOS,
              video.at("id"),
              new Cells().put("defi", key).put("adresse", platform + id));
        }
      }
    }
  }

  private void notAnAddress(String field, String written, String then) {
    draft.note(
        fields.at(field),
        "\"%s\" of \"%s\" is not a web address; %s".formatted(written, key, then));
  }
}
