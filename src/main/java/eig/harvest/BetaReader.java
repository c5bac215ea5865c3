package eig.harvest;

import eig.model.Origin;
import eig.model.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads beta.gouv.fr: a file for each product, with its phases, and one for each organisation. A
 * product names its sponsors by file; here they bear the name that file gives them. An organisation
 * that sponsors none of the products has no part in the programme and is left out.
 */
final class BetaReader {

  private static final String PRODUCTS = "_startups";
  private static final String ORGANISATIONS = "_organisations";

  /** A forename and a name in capitals: somebody whom an editor filed as an organisation. */
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)? [\\p{Lu}'’-]{2,}( [\\p{Lu}'’-]{2,})*");

  private final Checkout checkout;
  private final KnownProducts known;
  private final Map<String, Page> organisations = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> sponsors = new TreeSet<>();
  private int others;
  private final Draft draft =
      new Draft(
          Layout.DEPOTS,
          Layout.EVENEMENTS_PRODUIT,
          Layout.ORGANISATIONS,
          Layout.PHASES,
          Layout.PRODUITS);

  BetaReader(Checkout checkout, KnownProducts known) {
    this.checkout = checkout;
    this.known = known;
  }

  Harvest read() {
    each(ORGANISATIONS, this::known);
    each(PRODUCTS, this::product);
    for (String sponsor : sponsors) {
      draft.whole(() -> organisation(Objects.requireNonNull(organisations.get(sponsor))));
    }
    if (others > 0) {
      draft.skip(
          Origin.of(checkout.name(PRODUCTS)),
          others
              + " products whose page is not among the addresses of data/autorites/produits.csv");
    }
    return draft.finished(Website.BETA_GOUV);
  }

  /** Some records lost their {@code .md}; they are records all the same. */
  private void each(String folder, Consumer<Page> reader) {
    for (String file : checkout.files(checkout.name(folder), "")) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (name.endsWith(".md") || name.indexOf('.') < 0) {
        draft.whole(() -> reader.accept(checkout.page(file)));
      }
    }
  }

  private void known(Page page) {
    Fields fields = page.fields();
    String name = fields.required("name");
    organisations.put(page.stem(), page);
    if (fields.text("acronym").isEmpty() && PERSON.matcher(name).matches()) {
      people.add(page.stem());
      draft.skip(fields.at("name"), "this organisation bears the name of a person");
    }
  }

  private void organisation(Page page) {
    Fields fields = page.fields();
    draft.add(
        Layout.ORGANISATIONS,
        fields.at("name"),
        new Cells()
            .put("fiche", page.stem())
            .put("nom", fields.required("name"))
            .put("sigle", fields.text("acronym"))
            .put("type", fields.text("type"))
            .put("domaine", fields.text("domaine_ministeriel")));
  }

  private void product(Page page) {
    Fields fields = page.fields();
    List<String> before = fields.texts("redirect_from").stream().map(BetaReader::last).toList();
    if (!known.knows(page.stem(), before)) {
      others++;
      return;
    }
    String title = fields.required("title");
    draft.add(
        Layout.PRODUITS,
        fields.at("title"),
        new Cells()
            .put("produit", title)
            .many("porteurs", sponsors(fields))
            .put("adresse", address(fields, "link"))
            .put("fiche", page.stem())
            .many("anciennes_fiches", before));
    address(fields, "repository")
        .ifPresent(
            address ->
                draft.add(
                    Layout.DEPOTS,
                    fields.at("repository"),
                    new Cells().put("sujet", "produit/" + title).put("adresse", address)));
    for (Fields phase : fields.records("phases")) {
      phase(title, phase);
    }
    for (Fields event : fields.records("events")) {
      event(title, event);
    }
  }

  private List<String> sponsors(Fields fields) {
    List<String> names = new ArrayList<>();
    for (String path : fields.texts("sponsors")) {
      Page sponsor = organisations.get(last(path));
      if (sponsor == null) {
        draft.note(fields.at("sponsors"), "\"" + path + "\" is no organisation; it stays as is");
        names.add(last(path));
      } else if (!people.contains(sponsor.stem())) {
        sponsors.add(sponsor.stem());
        names.add(sponsor.fields().required("name"));
      }
    }
    return names;
  }

  private void phase(String title, Fields phase) {
    String state = phase.required("name");
    String start = phase.text("start").orElse("");
    Optional<String> end = phase.text("end");
    String written = start + end.map(e -> "/" + e).orElse("");
    Optional<String> date =
        FrenchDate.iso(start)
            .map(from -> from + "/" + end.map(e -> FrenchDate.iso(e).orElse("?")).orElse(""))
            .filter(BetaReader::isPeriod);
    Cells cells = new Cells().put("produit", title).put("etat", state).put("date", date);
    if (date.isEmpty()) {
      notADate(phase.at("start"), written);
      cells.put("date_ecrite", written);
    }
    draft.add(Layout.PHASES, phase.at("name"), cells);
  }

  private void event(String title, Fields event) {
    Optional<String> written = event.text("date");
    Optional<String> date = written.flatMap(FrenchDate::iso);
    Cells cells =
        new Cells()
            .put("produit", title)
            .put("evenement", event.required("name"))
            .put("date", date);
    if (date.isEmpty()) {
      notADate(event.at("date"), written.orElse(""));
      cells.put("date_ecrite", written);
    }
    draft.add(Layout.EVENEMENTS_PRODUIT, event.at("name"), cells);
  }

  private void notADate(Origin where, String written) {
    draft.note(where, "\"" + written + "\" is not a date; it stays as written");
  }

  private Optional<String> address(Fields fields, String field) {
    Optional<String> written = fields.text(field);
    if (written.isPresent() && !Addresses.isWeb(written.get())) {
      draft.note(
          fields.at(field), "\"" + written.get() + "\" is not a web address; it is left out");
    }
    return written.filter(Addresses::isWeb);
  }

  private static boolean isPeriod(String written) {
    try {
      Period.parse(written);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The last part of a path, which is the name of a file. */
  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
  }
}
