package eig.query;

import java.util.Map;
import java.util.Optional;

/** Asks questions that are answered by rows. */
final class Asked {

  private Asked() {}

  static Answer.Table of(Answers answers, Question question, Map<String, String> arguments) {
    return (Answer.Table) answers.ask(question, arguments, Optional.empty(), Caller.LOCAL);
  }

  static Answer.Table alone(
      Answers answers, Question question, Map<String, String> arguments, String document) {
    return (Answer.Table) answers.ask(question, arguments, Optional.of(document), Caller.LOCAL);
  }
}
