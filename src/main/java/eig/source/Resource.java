package eig.source;

/**
 * A table of the data package.
 *
 * @param path its file, relative to {@code data/}
 * @param table the kind of table, which is its schema's name
 * @param kind for an authority, the kind of thing it identifies; else empty
 * @param document for claims, the document that makes them; else empty
 * @param schema its columns
 */
record Resource(String path, String table, String kind, String document, Schema schema) {

  /** The file as messages name it. */
  String name() {
    return "data/" + path;
  }
}
