package eig.publish;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import eig.model.UserError;
import eig.model.Utf8;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the data package says of the edition: no clock is asked, so that the same input gives the
 * same bytes.
 *
 * @param version of the edition
 * @param date of the edition
 * @param publisher who publishes it
 * @param contact where the publisher can be reached
 */
record EditionFacts(String version, LocalDate date, String publisher, URI contact) {

  private static final String FILE = "data/datapackage.json";

  /**
   * Reads them.
   *
   * @throws UserError when one is missing or malformed
   */
  static EditionFacts read(Path origin) {
    JsonObject descriptor;
    try {
      descriptor = JsonParser.parseString(Utf8.read(origin.resolve(FILE), FILE)).getAsJsonObject();
    } catch (JsonSyntaxException | IllegalStateException e) {
      throw refused("it is no JSON object", "correct it");
    }
    JsonObject contributor =
        Optional.ofNullable(descriptor.getAsJsonArray("contributors"))
            .filter(all -> !all.isEmpty())
            .map(all -> all.get(0).getAsJsonObject())
            .orElseThrow(
                () ->
                    refused(
                        "the edition has no contributors",
                        "add \"contributors\": [{ \"title\": …, \"path\": … }]"));
    return new EditionFacts(
        text(descriptor, "version"),
        date(text(descriptor, "created")),
        text(contributor, "title"),
        PublicUrl.parse(text(contributor, "path"), FILE + ", contributors").uri());
  }

  private static LocalDate date(String created) {
    try {
      return LocalDate.parse(created.length() > 10 ? created.substring(0, 10) : created);
    } catch (DateTimeException e) {
      throw refused("its created is no date", "write one, as 2026-11-25T00:00:00Z");
    }
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()) {
      throw refused("the edition has no " + name, "add \"" + name + "\"");
    }
    return value.getAsString();
  }

  private static UserError refused(String what, String remedy) {
    return new UserError(UserError.Kind.DATA, FILE, what, remedy);
  }
}
