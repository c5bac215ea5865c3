package eig.web;

import eig.query.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses beside the one that was asked: its other pages and its other forms.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, Web Linking</a>
 */
final class PageLinks {

  private final QuestionRequest asked;

  /** Beside what was asked. */
  PageLinks(QuestionRequest asked) {
    this.asked = asked;
  }

  /** The values of the {@code Link} headers; none where the answer is not one page of several. */
  List<String> headers(Answer answer) {
    if (asked.part().isEmpty() || !(answer instanceof Answer.Table table)) {
      return List.of();
    }
    int page = asked.part().get().page();
    int last = asked.part().get().last(table.rows().size());
    return Stream.of(
            Optional.of(link(1, "first")),
            page > 1 ? Optional.of(link(page - 1, "prev")) : Optional.<String>empty(),
            page < last ? Optional.of(link(page + 1, "next")) : Optional.<String>empty(),
            Optional.of(link(last, "last")))
        .flatMap(Optional::stream)
        .toList();
  }

  private String link(int page, String relation) {
    return "<%s>; rel=\"%s\"".formatted(page(page), relation);
  }

  /** The address of a page. */
  String page(int number) {
    Map<String, String> parameters = parameters();
    asked.options().forEach(parameters::put);
    parameters.put("page", String.valueOf(number));
    asked
        .part()
        .filter(part -> part.size() != asked.question().header().pageSize())
        .ifPresent(part -> parameters.put("page_size", String.valueOf(part.size())));
    String suffix = asked.suffixed() ? "." + asked.form().orElseThrow().suffix() : "";
    if (!asked.suffixed()) {
      asked.form().ifPresent(form -> parameters.put("format", form.id()));
    }
    return "/questions/" + asked.question().name() + suffix + encoded(parameters);
  }

  /** The address of a form of the whole answer. */
  String whole(String suffix) {
    return "/questions/" + asked.question().name() + "." + suffix + encoded(parameters());
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>(asked.arguments());
    asked.document().ifPresent(document -> parameters.put("selon", document));
    asked.other().ifPresent(document -> parameters.put("avec", document));
    return parameters;
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(
                each ->
                    URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
