package eig.query;

/** The chart that suits an answer. */
public enum Chart {
  BAR,
  LINE,
  TIMELINE,
  NETWORK,
  NONE
}
