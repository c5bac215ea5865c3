package eig.web;

import java.util.List;

/** None of the formats that a client accepts exists for what it asked. */
final class NotAcceptable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Offer> offers;

  NotAcceptable(List<Offer> offers) {
    super("not acceptable");
    this.offers = offers;
  }

  /** What the client is told: the formats there are. */
  HttpProblem problem() {
    return new HttpProblem(
        406,
        "not-acceptable",
        "Aucun des formats demandés n’existe pour ce résultat.",
        offers.stream().map(Offer::mediaType).distinct().toList());
  }
}
