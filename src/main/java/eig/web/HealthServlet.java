package eig.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** {@code /health} and {@code /ready}: a word, with 200 for yes and 503 for no. */
final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient BooleanSupplier well;

  HealthServlet(String name, BooleanSupplier well) {
    this.name = name;
    this.well = well;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean yes = well.getAsBoolean();
    response.setStatus(yes ? 200 : 503);
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    byte[] word = ((yes ? "" : "not ") + name + "\n").getBytes(StandardCharsets.US_ASCII);
    response.setContentLength(word.length);
    response.getOutputStream().write(word);
  }
}
