package eig.publish;

import eig.model.UserError;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address under which visitors reach the service; it ends with a slash.
 *
 * @param uri absolute, http or https, with a host
 */
public record PublicUrl(URI uri) {

  /**
   * Parses an address.
   *
   * @param where how messages call where it stands
   * @throws UserError when it is not absolute, or has a query or a fragment
   */
  public static PublicUrl parse(String written, String where) {
    try {
      URI uri = new URI(written.endsWith("/") ? written : written + "/");
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return new PublicUrl(uri);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new UserError(
        UserError.Kind.USAGE,
        where,
        "\"" + written + "\" is no absolute address of a service",
        "give one as https://example.org/eig/");
  }

  /** An address under it. */
  String of(String path) {
    return uri + path;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
