package eig.web;

import eig.query.AnswerFormat;
import eig.query.Form;
import eig.query.GraphFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a result can be had.
 *
 * @param name what {@code format=} calls it
 * @param mediaType its media type, without parameters
 */
record Offer(String name, String mediaType) {

  static final Offer HTML = new Offer("html", Reply.HTML);

  private static final List<AnswerFormat> FORMATS =
      List.of(AnswerFormat.JSON, AnswerFormat.XML, AnswerFormat.CSV, AnswerFormat.TSV);

  /** The other names come last: who refuses a format must not get it under one of them. */
  private static final List<Offer> ROWS =
      Stream.concat(FORMATS.stream().map(Offer::offer), FORMATS.stream().map(Offer::generic))
          .distinct()
          .toList();

  /** The other names of the forms of rows. */
  static final List<Offer> GENERIC =
      Stream.of(AnswerFormat.JSON, AnswerFormat.XML).map(Offer::generic).toList();

  private static final List<Offer> GRAPH =
      Arrays.stream(GraphFormat.values())
          .map(format -> new Offer(format.suffix(), format.mediaType()))
          .toList();

  /** The forms of a table of rows; a page comes last, for who asks for it. */
  static List<Offer> ofRows() {
    return Stream.concat(ROWS.stream(), Stream.of(HTML)).toList();
  }

  /** The forms of a yes or no. */
  static List<Offer> ofBoolean() {
    return ROWS;
  }

  /** The forms of a graph. */
  static List<Offer> ofGraph() {
    return GRAPH;
  }

  /**
   * Chooses one: by name first, then by Accept, then the first.
   *
   * @return empty when none is what was asked for
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>
   */
  static Optional<Offer> choose(
      List<Offer> offers, Optional<String> format, @Nullable String accept) {
    if (format.isPresent() && format.get().equals(HTML.name()) && !offers.contains(HTML)) {
      // There is no page of a graph or of a yes or no: the form of the home page gets its default.
      return offers.stream().findFirst();
    }
    if (format.isPresent()) {
      return offers.stream().filter(offer -> offer.name().equals(format.get())).findFirst();
    }
    return Accept.of(accept).best(offers);
  }

  /** A form of the answer to a question. */
  static Offer of(Form form) {
    return new Offer(form.id(), bare(form.mediaType()));
  }

  private static Offer offer(AnswerFormat format) {
    return new Offer(format.suffix(), bare(format.mediaType()));
  }

  /** Many clients ask for plain JSON or XML and mean the results in it. */
  private static Offer generic(AnswerFormat format) {
    return new Offer(
        format.suffix(),
        switch (format) {
          case JSON -> "application/json";
          case XML -> "application/xml";
          case CSV, TSV -> bare(format.mediaType());
        });
  }

  private static String bare(String mediaType) {
    return mediaType.split(";", 2)[0];
  }
}
