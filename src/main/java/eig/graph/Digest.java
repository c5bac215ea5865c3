package eig.graph;

import eig.model.Sha256;

/** Stable names for nodes that nothing else names. */
final class Digest {

  private static final int LENGTH = 16;

  private Digest() {}

  /** The first 16 hexadecimal digits of the SHA-256 of a text. */
  static String shortOf(String text) {
    return Sha256.of(text).substring(0, LENGTH);
  }
}
