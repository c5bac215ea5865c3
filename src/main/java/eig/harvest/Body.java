package eig.harvest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What we look for in the body of a page: shortcodes and links, with their lines. */
final class Body {

  /**
   * A shortcode of the site's generator, {@code {{< name arguments >}}}.
   *
   * @param line counted from 0
   */
  record Shortcode(String name, String arguments, int line) {

    /** The arguments that have a name. */
    Map<String, String> named() {
      Map<String, String> named = new HashMap<>();
      Matcher argument = ARGUMENT.matcher(arguments);
      while (argument.find()) {
        named.put(argument.group(1), argument.group(2));
      }
      return named;
    }
  }

  /**
   * A link.
   *
   * @param line counted from 0
   */
  record Hyperlink(String address, String title, int line) {}

  private static final Pattern SHORTCODE =
      Pattern.compile("\\{\\{[<%]\\s*([a-zA-Z][a-zA-Z0-9-]*)([^}]*?)[>%]\\}\\}");
  private static final Pattern ARGUMENT = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
  private static final Pattern BARE = Pattern.compile("https?://[^\\s<>()\"]+[^\\s<>()\".,;:!?]");
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private Body() {}

  /** The shortcodes, in order. */
  static List<Shortcode> shortcodes(String body) {
    List<Shortcode> found = new ArrayList<>();
    Matcher shortcode = SHORTCODE.matcher(body);
    int line = 0;
    int counted = 0;
    while (shortcode.find()) {
      for (; counted < shortcode.start(); counted++) {
        line += body.charAt(counted) == '\n' ? 1 : 0;
      }
      found.add(new Shortcode(shortcode.group(1), Blanks.trim(shortcode.group(2)), line));
    }
    return found;
  }

  /** The links: shortcodes that are links, links of the text, addresses that stand bare. */
  static List<Hyperlink> links(String body) {
    List<Hyperlink> links = new ArrayList<>();
    for (Shortcode shortcode : shortcodes(body)) {
      Map<String, String> named = shortcode.named();
      if (named.containsKey("url")) {
        links.add(
            new Hyperlink(
                Blanks.trim(named.getOrDefault("url", "")),
                Blanks.trim(named.getOrDefault("title", "")),
                shortcode.line()));
      }
    }
    parse(SHORTCODE.matcher(body).replaceAll("")).accept(new LinkVisitor(links));
    return links;
  }

  /** The text as a tree, with the lines of its blocks. */
  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The plain text of a piece of it. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text piece) {
            text.append(piece.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.Code piece) {
            text.append(piece.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak piece) {
            text.append(' ');
          }

          @Override
          public void visit(org.commonmark.node.HardLineBreak piece) {
            text.append(' ');
          }
        });
    return Blanks.trim(text.toString());
  }

  /** The line a piece begins on, counted from 0: that of its block. */
  static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex();
      }
    }
    return 0;
  }

  private static final class LinkVisitor extends AbstractVisitor {

    private final List<Hyperlink> links;

    LinkVisitor(List<Hyperlink> links) {
      this.links = links;
    }

    @Override
    public void visit(Link link) {
      links.add(new Hyperlink(Blanks.trim(link.getDestination()), text(link), line(link)));
    }

    @Override
    public void visit(Text text) {
      Matcher bare = BARE.matcher(text.getLiteral());
      while (bare.find()) {
        links.add(new Hyperlink(bare.group(), "", line(text)));
      }
    }
  }
}
