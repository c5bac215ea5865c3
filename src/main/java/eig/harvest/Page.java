package eig.harvest;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import eig.yaml.Yaml;
import eig.yaml.YamlReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file with YAML front matter.
 *
 * @param file how to call it in messages
 * @param fields its front matter
 * @param body what follows
 * @param bodyLine the line of the file the body begins on
 */
record Page(String file, Fields fields, String body, int bodyLine) {

  private static final String FENCE = "---";

  /** A line that opens a hundred quotations or lists within each other. */
  private static final Pattern NESTED =
      Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?|[*+-][ \\t]+|\\d{1,9}[.)][ \\t]+){100}");

  /**
   * Splits a file and reads its front matter.
   *
   * @throws UserError when it has none, or when the front matter is refused
   */
  static Page parse(String text, String file) {
    int end = text.indexOf('\n');
    if (end < 0 || !text.substring(0, end).stripTrailing().equals(FENCE)) {
      throw refused(file, "it does not begin with ---, so it has no front matter");
    }
    int line = 1;
    int from = end + 1;
    int start = from;
    while (start < text.length()) {
      line++;
      int next = text.indexOf('\n', start);
      int stop = next < 0 ? text.length() : next;
      if (text.substring(start, stop).stripTrailing().equals(FENCE)) {
        Yaml.Mapping yaml = YamlReader.map(text.substring(from, start), file, 2, Fields.AT_SOURCE);
        return new Page(
            file,
            new Fields(file, yaml).withoutDuplicates(),
            text.substring(Math.min(stop + 1, text.length())),
            line + 1);
      }
      start = stop + 1;
    }
    throw refused(file, "its front matter never ends");
  }

  /** The name of the file without folder and extension. */
  String stem() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }

  /** A line of the body, counted from 0, as a place in the file. */
  Origin at(int lineOfBody) {
    return new Origin(file, bodyLine + lineOfBody);
  }

  /**
   * Does work that follows the nesting of the body.
   *
   * @throws UserError when the body nests so deeply that nobody can have meant it
   */
  void within(Runnable work) {
    boolean deep = NESTED.matcher(body).find();
    if (!deep) {
      try {
        work.run();
      } catch (StackOverflowError e) {
        deep = true;
      }
    }
    if (deep) {
      throw refused(file, "its text nests too deeply");
    }
  }

  private static UserError refused(String file, String what) {
    return new UserError(
        UserError.Kind.DATA, List.of(Problem.at(new Origin(file, 1), what, Fields.AT_SOURCE)));
  }
}
