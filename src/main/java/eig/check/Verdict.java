package eig.check;

import eig.model.Problem;
import eig.model.UserError;
import java.util.List;

/** What the shapes say of all views. One finding, and nothing is published. */
public record Verdict(List<Finding> findings) {

  /** Whether nothing is objected to. */
  public boolean conforms() {
    return findings.isEmpty();
  }

  /**
   * Refuses a graph that does not conform.
   *
   * @throws UserError with one problem for each finding
   */
  public void orRefuse() {
    if (!conforms()) {
      throw new UserError(
          UserError.Kind.DATA,
          findings.stream()
              .map(
                  f ->
                      new Problem(
                          f.graph() + " " + f.node(),
                          f.message() + (f.path().isEmpty() ? "" : " [" + f.path() + "]"),
                          "correct the rows about it, or the shape in ontology/shapes.ttl"))
              .toList());
    }
  }
}
