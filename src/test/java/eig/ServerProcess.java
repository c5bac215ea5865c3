package eig;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code ./eig serve} on free ports, stopped when closed. */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

  private final Process process;
  private final String firstLine;
  private final int port;
  private final int adminPort;
  private final Queue<String> err = new ConcurrentLinkedQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, String firstLine, int port, int adminPort) {
    this.process = process;
    this.firstLine = firstLine;
    this.port = port;
    this.adminPort = adminPort;
    Thread reader =
        new Thread(() -> process.errorReader(StandardCharsets.UTF_8).lines().forEach(err::add));
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it and waits for the lines that give its addresses; options may say the port. */
  public static ServerProcess of(Home home, String... options) throws IOException {
    return of(home, Map.of(), options);
  }

  /** Starts it with variables. */
  public static ServerProcess of(Home home, Map<String, String> variables, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--admin-port", "0"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--port")) {
      arguments.addAll(List.of("--port", "0"));
    }
    Process process = home.start(variables, arguments.toArray(String[]::new));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = String.valueOf(out.readLine());
    Matcher address = ADDRESS.matcher(line);
    Matcher admin = ADDRESS.matcher(String.valueOf(out.readLine()));
    if (!address.find() || !admin.find()) {
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      throw new IllegalStateException("serve said " + line + " and " + err);
    }
    return new ServerProcess(
        process, line, Integer.parseInt(address.group(1)), Integer.parseInt(admin.group(1)));
  }

  /** The port of health and metrics. */
  public int adminPort() {
    return adminPort;
  }

  /** What it wrote to standard error so far, line by line. */
  public List<String> err() {
    return List.copyOf(err);
  }

  /** The process. */
  public Process process() {
    return process;
  }

  /** A value of its metrics; NaN when there is none of that name. */
  public double metric(String name) throws IOException, InterruptedException {
    return get(adminPort, "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
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
    return get(port, path);
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
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
