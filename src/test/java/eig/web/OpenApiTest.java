package eig.web;

import static org.assertj.core.api.Assertions.assertThat;

import eig.RealGraph;
import eig.query.Parameter;
import eig.query.Question;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The description of the addresses, read by a validator. */
class OpenApiTest extends ServedSite {

  private static OpenAPI read() throws Exception {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(get("/openapi.json").body(), null, null);
    assertThat(result.getMessages()).isEmpty();
    return Objects.requireNonNull(result.getOpenAPI());
  }

  private static Operation operation(OpenAPI api, String question) {
    return Objects.requireNonNull(api.getPaths().get("/questions/" + question)).getGet();
  }

  private static io.swagger.v3.oas.models.parameters.Parameter parameter(
      OpenAPI api, String question, String name) {
    return operation(api, question).getParameters().stream()
        .filter(p -> name.equals(p.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(io.swagger.v3.oas.models.parameters.Parameter parameter) {
    List<?> values = parameter.getSchema().getEnum();
    return values.stream().map(String::valueOf).toList();
  }

  @Test
  void isValidAndHasEveryQuestionWithEveryParameter() throws Exception {
    OpenAPI api = read();
    assertThat(api.getOpenapi()).isEqualTo("3.1.0");
    for (Question question : RealGraph.shelf().all()) {
      Operation operation = operation(api, question.name());
      assertThat(operation.getOperationId()).isEqualTo(question.name());
      assertThat(operation.getSummary()).isEqualTo(question.header().summary());
      assertThat(operation.getTags()).isEqualTo(question.header().tags());
      for (Parameter parameter : question.header().parameters()) {
        io.swagger.v3.oas.models.parameters.Parameter described =
            parameter(api, question.name(), parameter.name());
        assertThat(described.getIn()).isEqualTo("query");
        assertThat(Boolean.TRUE.equals(described.getRequired()))
            .isEqualTo(!parameter.optional() && parameter.fallback().isEmpty());
        assertThat(described.getExample()).isNotNull();
      }
      assertThat(Objects.requireNonNull(operation.getResponses().get("200")).getContent())
          .containsKey("text/csv");
    }
  }

  @Test
  void saysTheLegalValuesTheDefaultsAndWhatIsCommon() throws Exception {
    OpenAPI api = read();
    assertThat(values(parameter(api, "hotes-par-promotion", "promotion")))
        .hasSize(8)
        .contains("dig", "1", "7");
    assertThat(String.valueOf(parameter(api, "medias", "min").getSchema().getDefault()))
        .isEqualTo("1");
    Map<String, io.swagger.v3.oas.models.parameters.Parameter> common =
        api.getComponents().getParameters();
    assertThat(common).containsKeys("selon", "page", "page_size", "sep", "bom");
    assertThat(values(Objects.requireNonNull(common.get("selon"))))
        .hasSize(RealGraph.linesOf("data/sources/sources.csv").size())
        .contains("site-eig");
    List<String> references =
        operation(api, "medias").getParameters().stream()
            .map(p -> String.valueOf(p.get$ref()))
            .toList();
    assertThat(references).contains("#/components/parameters/selon");
    assertThat(
            operation(api, "contradictions").getParameters().stream()
                .map(p -> String.valueOf(p.get$ref())))
        .doesNotContain("#/components/parameters/selon");
  }

  @Test
  void everyAnswerLeadsToIt() throws Exception {
    assertThat(get("/questions/medias.csv").headers().allValues("Link"))
        .contains("</openapi.json>; rel=\"service-desc\"");
  }

  /** Each example of a question's parameters, asked as it stands. */
  @Test
  void itsExamplesAreAnswered() throws Exception {
    OpenAPI api = read();
    for (Question question : RealGraph.shelf().all()) {
      StringBuilder path = new StringBuilder("/questions/" + question.name() + ".json?");
      for (Parameter parameter : question.header().parameters()) {
        path.append(parameter.name())
            .append('=')
            .append(
                encoded(
                    String.valueOf(parameter(api, question.name(), parameter.name()).getExample())))
            .append('&');
      }
      assertThat(get(path.toString()).statusCode()).as(path.toString()).isEqualTo(200);
    }
  }
}
