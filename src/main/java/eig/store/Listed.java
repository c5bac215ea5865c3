package eig.store;

import java.util.Optional;

/**
 * A generation on disk, as it is listed.
 *
 * @param id its id
 * @param generation what its manifest says; empty when that cannot be read
 * @param serves whether it is the current one
 * @param trouble what is wrong with it; empty when it verifies
 */
public record Listed(
    String id, Optional<Generation> generation, boolean serves, Optional<String> trouble) {}
