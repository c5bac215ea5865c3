package eig.web;

import java.util.List;

/** A request that is refused for its form, before anything is asked. */
final class BadRequest extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient HttpProblem problem;

  BadRequest(int status, String code, String title) {
    super(title);
    problem = new HttpProblem(status, code, title, List.of());
  }

  BadRequest(HttpProblem problem) {
    super(problem.title());
    this.problem = problem;
  }

  /** What the client is told. */
  HttpProblem problem() {
    return problem;
  }
}
