package eig.model;

import java.util.Optional;

/**
 * A document that makes claims, in the state that was read.
 *
 * @param id {@code livret-promotion-6}…
 * @param title its title
 * @param publisher who publishes it, as plain words
 * @param date when it was published
 * @param state what was read: a revision, or the day it was retrieved
 * @param stateDate the date of that state
 * @param address where it stands on the web
 * @param licence the licence its facts are reused under
 * @param rank who is believed first: 1 before 2; two documents may share a rank
 * @param article the article that this document is, where a press page also lists it
 */
public record Document(
    String id,
    String title,
    String publisher,
    Optional<Period> date,
    String state,
    Optional<Period> stateDate,
    Optional<String> address,
    Licence licence,
    int rank,
    Optional<Key> article) {}
