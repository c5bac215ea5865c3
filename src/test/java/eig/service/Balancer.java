package eig.service;

import eig.RawClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** HAProxy with the configuration of {@code src/deploy}, before three ports of this machine. */
final class Balancer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final int port;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  private Balancer(Process process, int port) {
    this.process = process;
    this.port = port;
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    Thread reader = new Thread(() -> err.lines().forEach(said::add));
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it before three servers. */
  static Balancer before(int one, int two, int three) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", "src/deploy/haproxy.cfg");
    builder
        .environment()
        .putAll(
            Map.of(
                "EIG_BIND", "127.0.0.1:" + port,
                "EIG_ONE", String.valueOf(one),
                "EIG_TWO", String.valueOf(two),
                "EIG_THREE", String.valueOf(three)));
    Balancer balancer = new Balancer(builder.start(), port);
    balancer.awaitListening();
    return balancer;
  }

  private void awaitListening() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        // From another address: from the same one, a free port now and then connects to itself.
        RawClient.to(port, 2, PATIENCE).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("it does not listen; it said " + said, e);
        }
      }
    }
  }

  /** The port it listens on. */
  int port() {
    return port;
  }

  /** Whether the program is on this machine. */
  static boolean isInstalled() {
    try {
      return new ProcessBuilder("haproxy", "-v").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until its health check finds a copy so. */
  void await(String copy, String state) throws InterruptedException {
    List<String> heard = new ArrayList<>();
    String line = "";
    while (!line.contains("copies/" + copy + " is " + state)) {
      line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new IllegalStateException("not " + state + ": " + copy + "; it said " + heard);
      }
      heard.add(line);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
