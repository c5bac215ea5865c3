package eig.harvest;

import eig.model.Origin;
import eig.yaml.Yaml;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the current website: a Markdown file for each défi, person, post and term. A file's name
 * decides nothing but which files are no records.
 */
final class SiteReader {

  private static final String PAGES = "https://eig.numerique.gouv.fr/defis/";
  private static final List<String> VOCABULARIES =
      List.of("promos", "themes", "expertises", "categories");
  private static final Map<String, String> LISTS = Map.of("promos", "promotions");

  private final Checkout checkout;
  private final References references = new References();
  private final Draft draft =
      new Draft(
          Layout.ARTICLES,
          Layout.BILLETS,
          Layout.DEFIS,
          Layout.DEPOTS,
          Layout.PARTICIPATIONS,
          Layout.PERSONNES,
          Layout.VIDEOS,
          Layout.VOCABULAIRES);

  SiteReader(Checkout checkout) {
    this.checkout = checkout;
  }

  Harvest read() {
    for (String vocabulary : VOCABULARIES) {
      String list = LISTS.getOrDefault(vocabulary, vocabulary);
      each(vocabulary, page -> term(list, page));
    }
    each("defis", this::defi);
    each("personnes", page -> new PersonPage(page, draft, references).read());
    each("blog", this::post);
    page("presse.md", page -> new PressPage(page, draft).read());
    page("_index.md", page -> {});
    references.check(draft);
    return draft.finished(Website.SITE_EIG);
  }

  /** Every record of a folder; {@code _index.md} is a page about the folder. */
  private void each(String folder, Consumer<Page> reader) {
    for (String file : checkout.files(checkout.name(folder), ".md")) {
      if (!file.endsWith("/_index.md")) {
        draft.whole(
            () -> {
              Page page = checkout.page(file);
              draft.noteRepeated(page.fields());
              page.within(() -> reader.accept(page));
            });
      }
    }
  }

  /** A page that is no record, with the people it puts forward. */
  private void page(String file, Consumer<Page> reader) {
    String name = checkout.name(file);
    if (checkout.has(name)) {
      draft.whole(
          () -> {
            Page page = checkout.page(name);
            page.within(() -> reader.accept(page));
            lists(page);
          });
    }
  }

  private void term(String list, Page page) {
    String term = page.fields().required("title");
    references.defines(list, term);
    draft.add(
        Layout.VOCABULAIRES,
        page.fields().at("title"),
        new Cells().put("liste", list).put("terme", term));
  }

  private void defi(Page page) {
    Fields fields = page.fields();
    String title = fields.required("title");
    Origin origin = fields.at("title");
    List<String> promotions = fields.texts("promos");
    if (promotions.size() > 1) {
      draft.note(fields.at("promos"), "\"" + title + "\" has several promotions; the first holds");
    }
    references.names("title of a défi", title, fields.raw("title"), origin);
    references.uses("promotions", promotions, fields.at("promos"));
    references.uses("themes", fields.texts("themes"), fields.at("themes"));
    references.uses("expertises", fields.texts("expertises"), fields.at("expertises"));
    draft.add(
        Layout.DEFIS,
        origin,
        new Cells()
            .put("defi", title)
            .put("promotion", promotions.stream().findFirst())
            .many("hotes", fields.text("who").stream().toList())
            .put("adresse", PAGES + slug(page.stem()) + "/")
            .put("fiche", page.stem())
            .many("themes", fields.texts("themes"))
            .many("expertises", fields.texts("expertises"))
            .many("villes", fields.texts("town"))
            .put("suite", address(fields, "urlSET")));
    new BodyFacts(page, title, draft).read();
  }

  private void post(Page page) {
    Fields fields = page.fields();
    List<String> categories = fields.texts("categories");
    references.uses("categories", categories, fields.at("categories"));
    String title = fields.required("title");
    references.names("title of a post", title, fields.raw("title"), fields.at("title"));
    draft.add(
        Layout.BILLETS,
        fields.at("title"),
        new Cells()
            .put("fiche", page.stem())
            .put("titre", title)
            .put("date", date(fields))
            .many("categories", categories));
  }

  /** The people that a page puts forward: nothing to keep, something to say where it is wrong. */
  private void lists(Page page) {
    for (String field : page.fields().names()) {
      page.fields()
          .record(field)
          .filter(
              shown ->
                  shown.yaml().entries().get("list") instanceof Yaml.Items items
                      && items.items().stream().allMatch(Yaml.Scalar.class::isInstance))
          .ifPresent(shown -> shownNames(shown));
    }
  }

  private void shownNames(Fields shown) {
    for (String name : shown.texts("list")) {
      if (Placeholder.isName(name)) {
        draft.skip(shown.at("list"), "\"" + name + "\" in a list is a test, not a name");
      } else {
        references.shows(name, shown.at("list"));
      }
    }
  }

  private Optional<String> date(Fields fields) {
    Optional<String> written = fields.text("date");
    Optional<String> date = written.flatMap(FrenchDate::iso);
    if (written.isPresent() && date.isEmpty()) {
      draft.note(fields.at("date"), "\"" + written.get() + "\" is not a date; it is left out");
    }
    return date;
  }

  private Optional<String> address(Fields fields, String field) {
    Optional<String> written = fields.text(field);
    if (written.isPresent() && !Addresses.isWeb(written.get())) {
      draft.note(
          fields.at(field), "\"" + written.get() + "\" is not a web address; it is left out");
      return Optional.empty();
    }
    return written;
  }

  /** The path the site's generator gives a page: without accents and apostrophes. */
  private static String slug(String stem) {
    return Normalizer.normalize(stem, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-')
        .replaceAll("[^\\p{L}\\p{N}._-]", "");
  }
}
