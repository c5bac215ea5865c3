package eig.service;

import static org.assertj.core.api.Assertions.assertThat;

import eig.Home;
import eig.RawClient;
import eig.RawClient.Reply;
import eig.ServerProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A real server process, killed, stopped, and without a disk to spool to. */
@Isolated
class ServerFaultsIT {

  private static final String COUNT =
      "/sparql?query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static Reply get(int port, String path) throws IOException {
    try (RawClient client = RawClient.to(port)) {
      return client.send(RawClient.get(path, "Accept: text/csv")).read();
    }
  }

  /** Cases 102 and 101. */
  @Test
  void aKilledServerStartsAgainAloneAndAStoppedOneEndsWell(@TempDir Path folder) throws Exception {
    Home home = Home.small(folder);
    Reply before;
    try (ServerProcess killed = ServerProcess.of(home)) {
      before = get(killed.port(), COUNT);
      assertThat(before.status()).isEqualTo(200);
      killed.process().destroyForcibly();
      assertThat(killed.process().waitFor()).isEqualTo(137);
    }
    long start = System.nanoTime();
    try (ServerProcess again = ServerProcess.of(home)) {
      assertThat(get(again.port(), "/ready").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(get(again.port(), COUNT).body()).isEqualTo(before.body());
      again.process().destroy();
      assertThat(again.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(again.process().exitValue()).isIn(0, 143);
    }
  }

  /** Case 105: what cannot be spooled is an error, and what needs no spooling is answered. */
  @Test
  void withoutADiskToSpoolToALargeAnswerIsAnErrorAndNotAPart(@TempDir Path folder)
      throws Exception {
    Home home = Home.small(folder);
    try (ServerProcess server =
        ServerProcess.of(
            home, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("absent")))) {
      String large = encoded("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000");
      Reply refused = get(server.port(), "/sparql?query=" + large);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(get(server.port(), COUNT).status()).isEqualTo(200);
    }
  }

  /** What is opened by size and time is read in whole meanwhile. */
  @Test
  void aGraphThatLooksTheSameAndIsNotIsFoundAndNotAnsweredFrom(@TempDir Path folder)
      throws Exception {
    Home home = Home.small(folder);
    assertThat(home.run("build").exitCode()).isZero();
    String id = home.read("var/courante").strip();
    Path index = folder.resolve("var/generations/" + id + "/tdb2/Data-0001/SPO.dat");
    assertThat(home.run("query", "medias").exitCode()).isZero();
    FileTime time = Files.getLastModifiedTime(index);
    byte[] bytes = Files.readAllBytes(index);
    bytes[100] ^= 1;
    Files.write(index, bytes);
    Files.setLastModifiedTime(index, time);
    try (ServerProcess server = ServerProcess.of(home)) {
      Reply refused = get(server.port(), COUNT);
      while (refused.status() == 200) {
        refused = get(server.port(), COUNT);
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text()).contains("corrupt-generation");
      for (String path : List.of("/", "/questions/medias.csv", "/openapi.json", "/ready")) {
        assertThat(get(server.port(), path).status()).as(path).isEqualTo(503);
      }
      assertThat(get(server.port(), "/health").status()).isEqualTo(200);
      assertThat(server.err()).anyMatch(line -> line.contains("SPO.dat has other bytes"));
      assertThat(home.run("verify").err()).contains("SPO.dat has other bytes");
      assertThat(home.run("build").exitCode()).isZero();
      while (get(server.port(), "/ready").status() != 200) {
        assertThat(server.process().isAlive()).isTrue();
      }
      assertThat(get(server.port(), COUNT).status()).isEqualTo(200);
    }
  }
}
