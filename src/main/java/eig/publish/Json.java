package eig.publish;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** How JSON is written. */
final class Json {

  private Json() {}

  static String text(JsonElement json) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }
}
