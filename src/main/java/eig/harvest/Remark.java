package eig.harvest;

import eig.model.Origin;

/**
 * What a harvest has to say about a place in the source.
 *
 * @param weight how bad it is
 * @param where file and line
 * @param what one sentence without full stop
 */
public record Remark(Weight weight, String where, String what) {

  /** How bad it is. */
  public enum Weight {
    /** A file or record could not be read. */
    REFUSED,
    /** Something was read and left out. */
    SKIPPED,
    /** Something was taken as it stands, and looks wrong. */
    NOTED
  }

  Remark(Weight weight, Origin where, String what) {
    this(weight, where.toString(), what);
  }

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
