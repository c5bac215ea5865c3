package eig.source;

import eig.model.Key;
import java.util.List;

/** Who is meant by a written name; who is who is another room's business. */
@FunctionalInterface
public interface Meanings {

  /** Where nobody knows who is who. */
  Meanings NONE = (kind, document, written) -> List.of();

  /**
   * What a name means.
   *
   * @param kind the kind of thing
   * @param document the document that writes it
   * @return the thing, or the things it names together; none when it is unknown or ambiguous
   */
  List<Key> of(String kind, String document, String written);
}
