package eig.query;

import eig.store.Budget;

/** A text that asks a budget while it is read: so a matcher that backtracks can be stopped. */
final class GuardedChars implements CharSequence {

  private static final int OFTEN = 1024;

  private final String text;
  private final Budget budget;
  private int reads;

  GuardedChars(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if (++reads >= OFTEN) {
      reads = 0;
      budget.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
