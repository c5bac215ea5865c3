package eig.yaml;

import eig.model.Origin;
import eig.model.Problem;
import eig.model.UserError;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML without trusting it: no types, no tags, a limit to its length, depth and aliases. The
 * depth is counted on the stream of events, before anything recursive touches the text.
 */
public final class YamlReader {

  private static final int MAX_LENGTH = 1 << 20;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_ALIASES = 50;

  private final String name;
  private final int firstLine;
  private final String remedy;
  private final IdentityHashMap<Node, Yaml> read = new IdentityHashMap<>();

  private YamlReader(String name, int firstLine, String remedy) {
    this.name = name;
    this.firstLine = firstLine;
    this.remedy = remedy;
  }

  /**
   * Reads a map.
   *
   * @param text the YAML
   * @param name how to call the file in messages
   * @param firstLine the line of the file the text begins on
   * @param remedy what to do about anything wrong with it
   * @throws UserError when it is no map, malformed, or over a limit
   */
  public static Yaml.Mapping map(String text, String name, int firstLine, String remedy) {
    YamlReader reader = new YamlReader(name, firstLine, remedy);
    if (text.length() > MAX_LENGTH) {
      throw reader.refused(
          firstLine,
          "its YAML has %d characters, more than the %d allowed"
              .formatted(text.length(), MAX_LENGTH));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(MAX_LENGTH)
            .build();
    try {
      reader.checkLimits(new Parse(settings).parseString(text));
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && reader.yaml(root.get()) instanceof Yaml.Mapping mapping) {
        return mapping;
      }
      throw reader.refused(firstLine, "its YAML is not a map of fields");
    } catch (MarkedYamlEngineException e) {
      throw reader.refused(
          e.getProblemMark().map(reader::line).orElse(firstLine),
          "its YAML is malformed (" + oneLine(e.getProblem()) + ")");
    } catch (YamlEngineException e) {
      throw reader.refused(
          firstLine, "its YAML is malformed (" + oneLine(String.valueOf(e.getMessage())) + ")");
    }
  }

  private void checkLimits(Iterable<Event> events) {
    int depth = 0;
    int aliases = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> aliases++;
        default -> {}
      }
      if (depth > MAX_DEPTH || aliases > MAX_ALIASES) {
        throw refused(
            event.getStartMark().map(this::line).orElse(firstLine),
            depth > MAX_DEPTH
                ? "its YAML nests deeper than " + MAX_DEPTH
                : "its YAML has more than " + MAX_ALIASES + " aliases");
      }
    }
  }

  /** An aliased node is converted once and shared: an alias bomb does not explode. */
  private Yaml yaml(Node node) {
    Yaml known = read.get(node);
    if (known != null) {
      return known;
    }
    if (node.isRecursive()) {
      throw refused(line(node), "its YAML contains itself");
    }
    Yaml yaml;
    if (node instanceof ScalarNode scalar) {
      yaml = new Yaml.Scalar(scalar.getValue(), line(node));
    } else if (node instanceof SequenceNode sequence) {
      yaml = new Yaml.Items(sequence.getValue().stream().map(this::yaml).toList(), line(node));
    } else if (node instanceof MappingNode mapping) {
      yaml = mapping(mapping);
    } else {
      throw refused(line(node), "its YAML holds something unknown");
    }
    read.put(node, yaml);
    return yaml;
  }

  private Yaml.Mapping mapping(MappingNode node) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    List<Integer> duplicates = new ArrayList<>();
    List<Integer> repeated = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw refused(line(tuple.getKeyNode()), "a field's name is not a text");
      }
      Yaml value = yaml(tuple.getValueNode());
      Yaml before = entries.putIfAbsent(key.getValue(), value);
      if (before != null) {
        (before.says(value) ? repeated : duplicates).add(line(key));
      }
    }
    return new Yaml.Mapping(entries, duplicates, repeated, line(node));
  }

  private int line(Node node) {
    return node.getStartMark().map(this::line).orElse(firstLine);
  }

  private int line(Mark mark) {
    return firstLine + mark.getLine();
  }

  private UserError refused(int line, String what) {
    return new UserError(
        UserError.Kind.DATA, List.of(Problem.at(new Origin(name, line), what, remedy)));
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }
}
