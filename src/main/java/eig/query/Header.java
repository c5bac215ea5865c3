package eig.query;

import java.util.List;
import java.util.Map;

/**
 * What a question file says of itself in its {@code #+} lines.
 *
 * @param summary the title, in French
 * @param description what is counted, over what, from which documents: one French sentence
 * @param english the title, in English
 * @param tags its themes
 * @param parameters its parameters
 * @param columns its columns, in order, each with its meaning in French
 * @param chart the chart that suits it: bar, line, timeline, network or none
 * @param bySource whether it makes sense to ask it of one document alone
 */
public record Header(
    String summary,
    String description,
    String english,
    List<String> tags,
    List<Parameter> parameters,
    Map<String, String> columns,
    String chart,
    boolean bySource) {}
