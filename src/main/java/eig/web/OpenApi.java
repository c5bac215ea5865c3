package eig.web;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eig.query.Answers;
import eig.query.Choice;
import eig.query.Form;
import eig.query.Parameter;
import eig.query.Question;
import eig.query.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Describes the addresses of the site to programs. Everything said of a question comes from its
 * file.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1.0</a>
 */
final class OpenApi {

  private static final Map<Integer, String> ERRORS =
      new TreeMap<>(
          Map.of(
              404, "Aucune question n’a cette adresse, ou le document n’en dit rien.",
              422, "Un paramètre est refusé ; le détail dit lequel et ses valeurs permises.",
              429, "Vous posez trop de requêtes à la fois.",
              503, "La réponse demande trop de temps ou de mémoire, ou le serveur s’arrête."));

  private final Shelf shelf;
  private final Answers answers;

  private OpenApi(Shelf shelf, Answers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  /** The description, as JSON. */
  static String of(Shelf shelf, Answers answers, String generation) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .create()
        .toJson(new OpenApi(shelf, answers).document(generation));
  }

  private JsonObject document(String generation) {
    JsonObject paths = new JsonObject();
    shelf.all().forEach(question -> paths.add("/questions/" + question.name(), path(question)));
    paths.add("/sparql", sparql());
    return object(
        "openapi",
        text("3.1.0"),
        "info",
        object(
            "title",
            text("Graphe EIG"),
            "version",
            text(generation),
            "description",
            text(
                "Les questions du graphe des Entrepreneurs d’intérêt général. Une réponse est"
                    + " entière, ou c’est une erreur."),
            "license",
            object(
                "name",
                text("Licence Ouverte 2.0"),
                "url",
                text("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"))),
        "servers",
        array(List.of(object("url", text("/")))),
        "tags",
        array(shelf.byTheme().keySet().stream().map(t -> object("name", text(t))).toList()),
        "paths",
        paths,
        "components",
        object("parameters", common(), "responses", errors(), "schemas", schemas()));
  }

  private JsonObject path(Question question) {
    List<JsonElement> parameters = new ArrayList<>();
    question.header().parameters().forEach(p -> parameters.add(parameter(question, p)));
    parameters.add(
        query(
            "format",
            "Le format ; aussi comme suffixe de l’adresse, ou par Accept.",
            object(
                "type",
                text("string"),
                "enum",
                array(Form.of(question).stream().map(form -> text(form.id())).toList()))));
    if (question.query().isSelectType()) {
      List.of("page", "page_size", "sep", "bom").forEach(name -> parameters.add(reference(name)));
    }
    if (question.header().bySource()) {
      parameters.add(reference("selon"));
    }
    JsonObject content = new JsonObject();
    for (Form form : Form.of(question)) {
      content.add(
          form.mediaType().split(";", 2)[0],
          object(
              "schema",
              form == Form.JSON
                  ? object("$ref", text("#/components/schemas/resultats"))
                  : object("type", text("string"))));
    }
    JsonObject responses = new JsonObject();
    responses.add(
        "200",
        object(
            "description", text("La réponse entière, ou la page demandée."), "content", content));
    responses.add("304", object("description", text("Inchangé.")));
    ERRORS
        .keySet()
        .forEach(
            status ->
                responses.add(
                    String.valueOf(status),
                    object("$ref", text("#/components/responses/erreur" + status))));
    StringBuilder description = new StringBuilder(question.header().description());
    question.header().method().ifPresent(m -> description.append("\n\nMéthode : ").append(m));
    question
        .header()
        .columns()
        .forEach((name, meaning) -> description.append("\n\n* `%s` : %s".formatted(name, meaning)));
    return object(
        "get",
        object(
            "operationId",
            text(question.name()),
            "summary",
            text(question.header().summary()),
            "description",
            text(description.toString()),
            "tags",
            array(question.header().tags().stream().map(OpenApi::text).toList()),
            "parameters",
            array(parameters),
            "responses",
            responses));
  }

  private JsonObject parameter(Question question, Parameter parameter) {
    JsonObject schema = new JsonObject();
    schema.addProperty(
        "type",
        switch (parameter.type()) {
          case INTEGER, YEAR -> "integer";
          case BOOLEAN -> "boolean";
          case TEXT, IRI -> "string";
        });
    List<Choice> choices = parameter.isListed() ? answers.choices(question, parameter) : List.of();
    if (!choices.isEmpty()) {
      schema.add("enum", array(choices.stream().map(c -> typed(parameter, c.value())).toList()));
    }
    parameter.minimum().ifPresent(least -> schema.addProperty("minimum", least));
    parameter.fallback().ifPresent(value -> schema.add("default", typed(parameter, value)));
    JsonObject described = query(parameter.name(), parameter.description(), schema);
    boolean needed = !parameter.optional() && parameter.fallback().isEmpty();
    described.addProperty("required", needed);
    parameter
        .fallback()
        .or(() -> choices.stream().map(Choice::value).findFirst())
        .or(() -> example(question, parameter))
        .ifPresent(value -> described.add("example", typed(parameter, value)));
    return described;
  }

  /** Of what has no list: any thing by kind and key, or a value of the type. */
  private Optional<String> example(Question question, Parameter parameter) {
    return switch (parameter.type()) {
      case IRI ->
          answers.choices(question, parameter).stream()
              .map(c -> c.term().getURI().replaceFirst("^.*/([^/]+/[^/]+)$", "$1"))
              .findFirst();
      case YEAR -> Optional.of("2019");
      case INTEGER -> parameter.minimum().or(() -> Optional.of(1L)).map(String::valueOf);
      case BOOLEAN, TEXT -> Optional.empty();
    };
  }

  private static JsonPrimitive typed(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case INTEGER, YEAR -> new JsonPrimitive(Long.valueOf(value));
      case BOOLEAN -> new JsonPrimitive(Boolean.valueOf(value));
      case TEXT, IRI -> text(value);
    };
  }

  private JsonObject common() {
    JsonObject integer = object("type", text("integer"), "minimum", new JsonPrimitive(1));
    return object(
        "page",
        query("page", "La page, à partir de 1 ; sans elle, la réponse entière.", integer),
        "page_size",
        query("page_size", "Le nombre de lignes d’une page.", integer),
        "sep",
        query(
            "sep",
            "Ce qui sépare les cellules d’un tableau pour tableur.",
            object(
                "type", text("string"), "enum", array(List.of(text(";"), text(","), text("tab"))))),
        "bom",
        query(
            "bom",
            "Si un tableau pour tableur commence par la marque UTF-8.",
            object("type", text("string"), "enum", array(List.of(text("oui"), text("non"))))),
        "selon",
        query(
            "selon",
            "Un document à interroger seul, au lieu de la vue retenue : ce qu’il affirme, les"
                + " autorités, et ce qui en découle.",
            object(
                "type",
                text("string"),
                "enum",
                array(answers.documents().stream().map(OpenApi::text).toList()))));
  }

  private static JsonObject errors() {
    JsonObject errors = new JsonObject();
    ERRORS.forEach(
        (status, meaning) ->
            errors.add(
                "erreur" + status,
                object(
                    "description",
                    text(meaning),
                    "content",
                    object(
                        Reply.PROBLEM,
                        object("schema", object("$ref", text("#/components/schemas/probleme")))))));
    return errors;
  }

  private static JsonObject schemas() {
    JsonObject string = object("type", text("string"));
    return object(
        "resultats",
        object(
            "type",
            text("object"),
            "description",
            text("SPARQL 1.1 Query Results JSON"),
            "required",
            array(List.of(text("head"), text("results"))),
            "properties",
            object(
                "head", object("type", text("object")), "results", object("type", text("object")))),
        "probleme",
        object(
            "type",
            text("object"),
            "description",
            text("RFC 9457"),
            "required",
            array(List.of(text("status"), text("code"), text("title"))),
            "properties",
            object(
                "type",
                string,
                "status",
                object("type", text("integer")),
                "code",
                string,
                "title",
                string,
                "detail",
                string)));
  }

  private static JsonObject sparql() {
    JsonObject response =
        object(
            "200",
            object(
                "description",
                text("Le résultat entier."),
                "content",
                object(
                    "application/sparql-results+json",
                    object("schema", object("$ref", text("#/components/schemas/resultats"))))),
            "400",
            object("description", text("La requête n’est pas du SPARQL 1.1.")));
    JsonObject query = query("query", "La requête.", object("type", text("string")));
    query.addProperty("required", true);
    return object(
        "get",
        object(
            "operationId",
            text("sparql"),
            "summary",
            text("Le point d’accès SPARQL 1.1, en lecture seule"),
            "parameters",
            array(List.of(query)),
            "responses",
            response));
  }

  private static JsonObject reference(String parameter) {
    return object("$ref", text("#/components/parameters/" + parameter));
  }

  private static JsonObject query(String name, String description, JsonObject schema) {
    return object(
        "name",
        text(name),
        "in",
        text("query"),
        "description",
        text(description),
        "schema",
        schema);
  }

  /** An object of alternating names and values. */
  private static JsonObject object(Object... pairs) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      object.add((String) pairs[i], (JsonElement) pairs[i + 1]);
    }
    return object;
  }

  private static JsonArray array(List<? extends JsonElement> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }

  private static JsonPrimitive text(String text) {
    return new JsonPrimitive(text);
  }
}
