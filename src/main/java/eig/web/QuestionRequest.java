package eig.web;

import eig.model.UserError;
import eig.query.Form;
import eig.query.Header;
import eig.query.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a question: how it is to be answered, with which arguments, and which part of
 * the answer is to be shown.
 *
 * @param question the question
 * @param suffixed whether the form is said by the address
 * @param form the form of the answer; empty for a page
 * @param arguments the parameters of the question, as written
 * @param document the one document to ask; empty for the retained view
 * @param other another document to compare it with; only for a page
 * @param options those of the form
 * @param part the part of the rows; empty for all
 */
record QuestionRequest(
    Question question,
    boolean suffixed,
    Optional<Form> form,
    Map<String, String> arguments,
    Optional<String> document,
    Optional<String> other,
    Map<String, String> options,
    Optional<Part> part) {

  /**
   * Some rows of an answer.
   *
   * @param page which, from 1
   * @param size how many rows each has
   */
  record Part(int page, int size) {
    int from() {
      return (page - 1) * size;
    }

    /** The last page of so many rows; the first where there are none. */
    int last(int rows) {
      return Math.max(1, (rows + size - 1) / size);
    }
  }

  /** Whether nothing was given of what the question needs: a person is then shown its form. */
  boolean wantsArguments() {
    return !question.header().needsNothing() && arguments.isEmpty();
  }

  private static final Set<String> OPTIONS = Set.of("sep", "bom");

  /**
   * Reads a request: its form by the suffix of the address, else by {@code format=}, else by {@code
   * Accept}.
   *
   * @throws BadRequest when the address names no question, or is badly encoded
   * @throws NotAcceptable when the answer has no such form
   * @throws UserError when a parameter that every question has is refused
   */
  static QuestionRequest of(HttpServletRequest request, Served now)
      throws BadRequest, NotAcceptable {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = path.indexOf('.');
    Question question =
        now.shelf()
            .find(dot < 0 ? path : path.substring(0, dot))
            .orElseThrow(() -> unknown(now, "Aucune question n’a cette adresse."));
    Map<String, String> given = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> each :
        Parameters.decode(request.getQueryString()).values().entrySet()) {
      if (each.getValue().size() > 1) {
        throw refused(each.getKey(), "it is given twice", "give it once");
      }
      // A field left empty in a form is a parameter that was not given.
      if (!each.getValue().get(0).isEmpty()) {
        given.put(each.getKey(), each.getValue().get(0));
      }
    }
    Optional<String> format = Optional.ofNullable(given.remove("format"));
    Optional<Form> form =
        dot < 0
            ? chosen(question, format, request.getHeader("Accept"))
            : Optional.of(bySuffix(question, path.substring(dot + 1), now));
    Optional<String> document = Optional.ofNullable(given.remove("selon"));
    Optional<String> other = Optional.ofNullable(given.remove("avec"));
    Optional<Part> part = part(given.remove("page"), given.remove("page_size"), question, form);
    Map<String, String> options = new LinkedHashMap<>();
    OPTIONS.forEach(
        name -> Optional.ofNullable(given.remove(name)).ifPresent(v -> options.put(name, v)));
    if (!options.isEmpty() && !form.equals(Optional.of(Form.TABLEUR))) {
      throw refused(
          options.keySet().iterator().next(),
          "only a table for spreadsheets has it",
          "ask for ." + Form.TABLEUR.suffix());
    }
    if (other.isPresent() && (form.isPresent() || document.isEmpty())) {
      throw refused("avec", "only a page compares, and with selon", "give selon and no format");
    }
    return new QuestionRequest(question, dot >= 0, form, given, document, other, options, part);
  }

  private static Form bySuffix(Question question, String suffix, Served now) throws BadRequest {
    return Form.of(question).stream()
        .filter(form -> form.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(() -> unknown(now, "La réponse à cette question n’a pas ce format."));
  }

  private static Optional<Form> chosen(
      Question question, Optional<String> format, @Nullable String accept) throws NotAcceptable {
    List<Form> forms = Form.of(question);
    List<Offer> offers = new ArrayList<>(List.of(Offer.HTML));
    forms.forEach(form -> offers.add(Offer.of(form)));
    if (forms.contains(Form.JSON)) {
      offers.addAll(Offer.GENERIC);
    }
    Offer offer = Offer.choose(offers, format, accept).orElseThrow(() -> new NotAcceptable(offers));
    return forms.stream().filter(form -> form.id().equals(offer.name())).findFirst();
  }

  private static Optional<Part> part(
      @Nullable String page, @Nullable String size, Question question, Optional<Form> form) {
    boolean rows = question.query().isSelectType();
    if (page == null && size == null) {
      return form.isEmpty() && rows
          ? Optional.of(new Part(1, question.header().pageSize()))
          : Optional.empty();
    }
    if (!rows || form.filter(f -> !f.isPaged()).isPresent()) {
      throw refused("page", "this answer has no pages", "ask for the whole of it");
    }
    return Optional.of(
        new Part(
            number("page", page, 1, Integer.MAX_VALUE / Header.MAX_PAGE_SIZE),
            number("page_size", size, question.header().pageSize(), Header.MAX_PAGE_SIZE)));
  }

  private static int number(String name, @Nullable String written, int otherwise, int most) {
    if (written == null) {
      return otherwise;
    }
    if (!written.matches("[1-9]\\d{0,8}") || Integer.parseInt(written) > most) {
      throw refused(name, "\"" + written + "\" is no number for it", "give one from 1 to " + most);
    }
    return Integer.parseInt(written);
  }

  private static UserError refused(String name, String what, String remedy) {
    return new UserError(UserError.Kind.USAGE, "parameter " + name, what, remedy);
  }

  private static BadRequest unknown(Served now, String title) {
    return new BadRequest(
        new HttpProblem(
            404,
            "unknown-question",
            title,
            now.shelf().all().stream()
                .map(q -> "/questions/%s.%s".formatted(q.name(), Form.of(q).get(0).suffix()))
                .toList()));
  }
}
