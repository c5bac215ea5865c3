package eig.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Web addresses, and which of them is that of a code repository. */
final class Addresses {

  private static final Set<String> FORGES =
      Set.of(
          "github.com",
          "gitlab.com",
          "codeberg.org",
          "framagit.org",
          "bitbucket.org",
          "git.sr.ht",
          "sr.ht");
  private static final Pattern OWN_FORGE = Pattern.compile("(git|gitlab|forge)\\..+");
  private static final Pattern NO_REPOSITORY =
      Pattern.compile("/(search|topics|features|about|sponsors|login)([/?].*)?");
  private static final Pattern SAYS_CODE =
      Pattern.compile(
          "code source|source code|\\bcode\\b|dépôt|organisation|repository",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Addresses() {}

  /** Whether it is an address in full, of a host that can exist. */
  static boolean isWeb(String written) {
    return uri(written).isPresent();
  }

  /**
   * Whether a link leads to a code repository: to one on a forge, or to whatever a link that speaks
   * of code leads to. A profile on a forge is somebody's account unless the link speaks of code.
   */
  static boolean isRepository(String written, String title) {
    Optional<URI> uri = uri(written);
    if (uri.isEmpty() || uri.get().getPath() == null) {
      return false;
    }
    String host = uri.get().getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    boolean forge = FORGES.contains(host) || OWN_FORGE.matcher(host).matches();
    String path = uri.get().getPath();
    if (forge && NO_REPOSITORY.matcher(path).matches()) {
      return false;
    }
    boolean speaks = SAYS_CODE.matcher(title).find();
    boolean repository = path.matches("/[^/]+/[^/]+.*");
    return forge ? repository || (speaks && path.length() > 1) : isCodeTitle(title);
  }

  private static boolean isCodeTitle(String title) {
    return title.strip().toLowerCase(Locale.ROOT).startsWith("code source");
  }

  private static Optional<URI> uri(String written) {
    try {
      URI uri = new URI(written);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getHost().indexOf('.') > 0
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
