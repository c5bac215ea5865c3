package eig.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the documents a graph is built from. */
public enum Edition {
  /** All of them. */
  COMPLETE,
  /** Those under a licence that is open, and nothing that comes from the others alone. */
  OUVERTE;

  /** The edition of that name; empty when there is none. */
  public static Optional<Edition> named(String id) {
    return Arrays.stream(values()).filter(edition -> edition.id().equals(id)).findFirst();
  }

  /** Its name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is built from a document. */
  public boolean holds(Document document) {
    return this == COMPLETE || document.licence().open();
  }
}
