package eig.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each caller asks of the machine: how many queries at a time, and how many seconds of them a
 * minute. A caller pays for what ran; one whose seconds are spent waits until some have come back.
 */
final class Callers {

  private static final double NANOS = 1e9;
  private static final double SECONDS_IN_MINUTE = 60;

  private static final class Account {
    private int active;
    private double seconds;
    private long at;
  }

  private final Turns.Settings settings;
  private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true);

  Callers(Turns.Settings settings) {
    this.settings = settings;
  }

  /**
   * Counts a query of a caller.
   *
   * @param now nanoseconds
   * @throws Refusal when they have too many, or no seconds left
   */
  synchronized void enter(Caller caller, long now) {
    if (isFree(caller)) {
      return;
    }
    Account account = accounts.get(caller.key());
    if (account == null) {
      makeRoom();
      account = new Account();
      account.seconds = settings.burst();
      account.at = now;
      accounts.put(caller.key(), account);
    }
    if (account.active >= settings.perCaller()) {
      throw new Refusal(
          Refusal.Reason.TOO_MANY,
          "You have %d queries running or waiting; the limit is %d."
              .formatted(account.active, settings.perCaller()),
          1);
    }
    refill(account, now);
    if (settings.perMinute() > 0 && account.seconds <= 0) {
      double perSecond = settings.perMinute() / SECONDS_IN_MINUTE;
      throw new Refusal(
          Refusal.Reason.TOO_MANY,
          "Your queries ran for more than the limit of %d seconds a minute."
              .formatted(settings.perMinute()),
          1 + (int) (-account.seconds / perSecond));
    }
    account.active++;
  }

  /**
   * Counts that a query has ended.
   *
   * @param ran how long it ran, in nanoseconds
   */
  synchronized void leave(Caller caller, long ran, long now) {
    Account account = accounts.get(caller.key());
    if (isFree(caller) || account == null) {
      return;
    }
    refill(account, now);
    account.active--;
    account.seconds -= ran / NANOS;
  }

  private static boolean isFree(Caller caller) {
    return caller.key().isEmpty();
  }

  private void refill(Account account, long now) {
    double back = (now - account.at) / NANOS * settings.perMinute() / SECONDS_IN_MINUTE;
    account.seconds = Math.min(settings.burst(), account.seconds + back);
    account.at = now;
  }

  /** Forgets the caller that was seen longest ago, but none that has a query. */
  private void makeRoom() {
    Iterator<Account> oldest = accounts.values().iterator();
    while (accounts.size() >= settings.callers() && oldest.hasNext()) {
      if (oldest.next().active == 0) {
        oldest.remove();
      }
    }
  }

  synchronized int size() {
    return accounts.size();
  }
}
