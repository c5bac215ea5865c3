package eig.web;

import eig.query.Question;
import java.util.List;

/**
 * How to ask a question from a program. The site does not know its own public address, and the one
 * a client claims is not repeated: it is a variable.
 */
final class Snippets {

  private Snippets() {}

  /**
   * A few lines each for a shell, Python and R.
   *
   * @param address of the answer, from the root of the site
   */
  static List<QuestionPages.Link> of(String address, Question question) {
    boolean table = question.query().isSelectType();
    return List.of(
        new QuestionPages.Link(
            "curl",
            """
            EIG=http://localhost:3030  # l’adresse de ce site
            curl -fsS "$EIG%s"\
            """
                .formatted(address)),
        new QuestionPages.Link(
            "Python",
            (table
                    ? """
                      import pandas
                      eig = "http://localhost:3030"  # l’adresse de ce site
                      table = pandas.read_csv(eig + "%s")\
                      """
                    : """
                      import rdflib
                      eig = "http://localhost:3030"  # l’adresse de ce site
                      graphe = rdflib.Graph().parse(eig + "%s", format="turtle")\
                      """)
                .formatted(address)),
        new QuestionPages.Link(
            "R",
            (table
                    ? """
                      eig <- "http://localhost:3030"  # l’adresse de ce site
                      table <- read.csv(paste0(eig, "%s"), encoding = "UTF-8")\
                      """
                    : """
                      eig <- "http://localhost:3030"  # l’adresse de ce site
                      graphe <- rdflib::rdf_parse(paste0(eig, "%s"), format = "turtle")\
                      """)
                .formatted(address)));
  }
}
