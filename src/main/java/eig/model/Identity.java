package eig.model;

import java.util.Optional;

/**
 * A thing we recognise, with nothing that a document could contest.
 *
 * @param key its key
 * @param name the name we prefer, in French
 * @param feminine the feminine form of a concept's name, where it differs
 * @param english the English name of a concept
 * @param definition the definition of a concept, one French sentence
 * @param within the larger thing it lies in: the département of a commune, the region of a
 *     département, the concept that a concept is narrower than
 */
public record Identity(
    Key key,
    String name,
    Optional<String> feminine,
    Optional<String> english,
    Optional<String> definition,
    Optional<Key> within) {

  /** Whether it is a concept of a controlled list rather than a thing of the world. */
  public boolean isConcept() {
    return english.isPresent();
  }
}
