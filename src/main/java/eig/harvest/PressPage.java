package eig.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads the press page: a heading of the second level is a section, one of the fourth the title of
 * an article, and the link that follows it says medium, date and address. Whether a quotation
 * follows in the same paragraph or in the next makes no difference.
 */
final class PressPage {

  private static final int SECTION = 2;
  private static final int TITLE = 4;

  private final Page page;
  private final Draft draft;
  private String section = "";
  private @Nullable Heading title;
  private int rank;

  PressPage(Page page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  void read() {
    for (Node block = Body.parse(page.body()).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (block instanceof Heading heading) {
        withoutLink();
        if (heading.getLevel() == SECTION) {
          section = Body.text(heading);
        }
        title = heading.getLevel() == TITLE ? heading : null;
      } else if (block instanceof Paragraph && title != null) {
        Heading heading = title;
        firstLink(block)
            .ifPresent(
                link -> {
                  article(Body.text(heading), link);
                  title = null;
                });
      }
    }
    withoutLink();
  }

  private void withoutLink() {
    if (title != null) {
      draft.skip(
          page.at(Body.line(title)), "no link follows the article \"" + Body.text(title) + "\"");
    }
  }

  private void article(String name, Link link) {
    String said = Body.text(link);
    String address = Blanks.trim(link.getDestination());
    int comma = said.lastIndexOf(',');
    Optional<String> date = FrenchDate.parse(said.substring(comma + 1));
    if (comma < 0 || date.isEmpty()) {
      draft.skip(
          page.at(Body.line(link)),
          "the link \"" + said + "\" of \"" + name + "\" is not medium, date");
    } else if (!Addresses.isWeb(address)) {
      draft.skip(
          page.at(Body.line(link)), "\"" + address + "\" of \"" + name + "\" is not a web address");
    } else {
      rank++;
      draft.add(
          Layout.ARTICLES,
          page.at(Body.line(link)),
          new Cells()
              .put("article", name)
              .put("titre", name)
              .put("media", Blanks.trim(said.substring(0, comma)))
              .put("date", date)
              .put("adresse", address)
              .put("rubrique", section)
              .put("rang", Integer.toString(rank)));
    }
  }

  private static Optional<Link> firstLink(Node block) {
    List<Link> links = new ArrayList<>();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link);
          }
        });
    return links.stream().findFirst();
  }
}
