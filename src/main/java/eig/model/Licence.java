package eig.model;

import java.util.Optional;

/**
 * The terms under which a document is reused.
 *
 * @param key its concept
 * @param open whether an edition under the Licence Ouverte may hold what the document says
 * @param address where its text stands on the web
 */
public record Licence(Key key, boolean open, Optional<String> address) {}
