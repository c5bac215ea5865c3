package eig.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a question file says of itself in its {@code #+} lines.
 *
 * @param summary the title, in French
 * @param description what is counted, over what, from which documents: one French sentence
 * @param english the title, in English
 * @param method how the rows are found and what they do not say, in French; empty where the
 *     definition says it all
 * @param tags its themes; at least one
 * @param parameters its parameters
 * @param columns its columns, in order, each with its meaning in French; none for a graph
 * @param lists the columns whose cells hold several values; the query gives a row for each
 * @param chart the chart that suits it
 * @param bySource whether it makes sense to ask it of one document alone
 * @param pageSize how many rows a page has unless its reader says otherwise
 * @param coverage for how many things it has an answer; empty where that is no question
 */
public record Header(
    String summary,
    String description,
    String english,
    Optional<String> method,
    List<String> tags,
    List<Parameter> parameters,
    Map<String, String> columns,
    List<String> lists,
    Chart chart,
    boolean bySource,
    int pageSize,
    Optional<Coverage> coverage) {

  /** How many rows a page has at most. */
  public static final int MAX_PAGE_SIZE = 10_000;

  /** Whether it can be asked without any argument. */
  public boolean needsNothing() {
    return parameters.stream().allMatch(p -> p.optional() || p.fallback().isPresent());
  }
}
