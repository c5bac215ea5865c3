package eig.harvest;

import eig.harvest.Body.Hyperlink;
import eig.harvest.Body.Shortcode;
import java.util.HashSet;
import java.util.Set;

/** Takes from the body of a défi's page what is a fact: where its code is, and its videos. */
final class BodyFacts {

  private static final String VIDEO = "dailymotion";
  private static final String VIDEOS = "https://www.dailymotion.com/video/";

  private final Page page;
  private final String defi;
  private final Draft draft;

  BodyFacts(Page page, String defi, Draft draft) {
    this.page = page;
    this.defi = defi;
    this.draft = draft;
  }

  void read() {
    repositories();
    videos();
  }

  private void repositories() {
    Set<String> seen = new HashSet<>();
    for (Hyperlink link : Body.links(page.body())) {
      String address = link.address();
      if (Addresses.isRepository(address, link.title()) && seen.add(withoutSlash(address))) {
        draft.add(
            Layout.DEPOTS,
            page.at(link.line()),
            new Cells().put("sujet", "defi/" + defi).put("adresse", address));
      }
    }
  }

  private void videos() {
    Set<String> seen = new HashSet<>();
    for (Shortcode shortcode : Body.shortcodes(page.body())) {
      if (shortcode.name().equals(VIDEO)) {
        String id = shortcode.arguments().split("[\\s\"]", 2)[0];
        if (!id.matches("[a-zA-Z0-9]+")) {
          draft.skip(page.at(shortcode.line()), "the video of \"" + defi + "\" has no identifier");
        } else if (seen.add(id)) {
          draft.add(
              Layout.VIDEOS,
              page.at(shortcode.line()),
              new Cells().put("defi", defi).put("adresse", VIDEOS + id));
        }
      }
    }
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
