package eig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code ./eig serve} on a free port, stopped when closed. */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

  private final Process process;
  private final String firstLine;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, String firstLine, int port) {
    this.process = process;
    this.firstLine = firstLine;
    this.port = port;
  }

  /** Starts it and waits for the line that gives its address. */
  public static ServerProcess of(Home home) throws IOException {
    Process process = home.start("serve", "--port", "0");
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    Matcher address = ADDRESS.matcher(line == null ? "" : line);
    if (!address.find()) {
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      throw new IllegalStateException("serve said " + line + " and " + err);
    }
    return new ServerProcess(process, line, Integer.parseInt(address.group(1)));
  }

  /** What it said when it was ready. */
  public String firstLine() {
    return firstLine;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Its number: the launcher gives way to the program and keeps it. */
  public long pid() {
    return process.pid();
  }

  /** Asks for a path, such as {@code /questions/medias.csv}. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
