package eig.model;

import java.util.Optional;

/**
 * A rank that holds for one property instead of the general rank of its document.
 *
 * @param document the document
 * @param property the local name of the property
 * @param promotion the promotion it holds for; empty for all of them
 * @param rank who is believed first: 1 before 2
 * @param origin the row
 */
public record RankException(
    String document, String property, Optional<Key> promotion, int rank, Origin origin) {}
