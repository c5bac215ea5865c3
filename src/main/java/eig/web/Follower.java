package eig.web;

import eig.model.UserError;
import eig.store.Swap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Follows what is published: when the store names another generation, that one is opened and
 * verified beside the one that serves, then takes its place. One that does not verify changes
 * nothing.
 */
final class Follower implements Runnable {

  private final Swap<Served> served;
  private final Supplier<Optional<String>> pointer;
  private final Function<String, Served> opening;
  private final Consumer<String> switched;
  private final Consumer<UserError> refused;
  private String seen;

  /**
   * Follows a store.
   *
   * @param first the generation that serves
   * @param pointer the generation that the store names; asked each time
   * @param opening opens one, or throws a {@link UserError} that says what is wrong with it
   * @param switched hears of each change
   * @param refused hears of each generation that does not verify, once
   */
  Follower(
      Swap<Served> served,
      String first,
      Supplier<Optional<String>> pointer,
      Function<String, Served> opening,
      Consumer<String> switched,
      Consumer<UserError> refused) {
    this.served = served;
    this.seen = first;
    this.pointer = pointer;
    this.opening = opening;
    this.switched = switched;
    this.refused = refused;
  }

  /** Looks once. */
  @Override
  public void run() {
    Optional<String> named = pointer.get();
    if (named.isEmpty() || named.get().equals(seen)) {
      return;
    }
    seen = named.get();
    try {
      served.replace(opening.apply(seen));
      switched.accept(seen);
    } catch (UserError e) {
      refused.accept(e);
    }
  }
}
