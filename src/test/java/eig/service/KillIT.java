package eig.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eig.Home;
import eig.Home.Outcome;
import eig.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Builds that are killed at any moment, and disks that are full: what served goes on serving, the
 * next build works, nobody repairs anything.
 */
@Isolated
@Tag("long")
class KillIT {

  private static final int KILLS = Integer.getInteger("eig.kills", 50);
  private static final String FILE = "data/autorites/promotions.csv";
  private static final String QUESTION = "defis-par-promotion";

  /** Cases 91, 92 and 102. */
  @Test
  void aKilledBuildLeavesTheFormerGraphOrTheWholeNewOne(@TempDir Path folder) throws Exception {
    Home home = Home.small(folder);
    String names = home.read(FILE);
    mark(home, names, 0);
    long start = System.nanoTime();
    run(home, "build");
    long length = System.nanoTime() - start;
    String served = answer(home);
    Random random = new Random(20260101);
    int former = 0;
    int renewed = 0;
    Latencies ready = new Latencies();
    for (int i = 1; i <= KILLS; i++) {
      mark(home, names, i);
      Process build = home.start("build");
      // Over the whole length of a build, and a little beyond.
      build.waitFor((long) (length * 1.1 * random.nextDouble()), TimeUnit.NANOSECONDS);
      killed(build);
      String now = answer(home);
      if (now.equals(served)) {
        former++;
      } else {
        assertThat(now).contains("marque " + i + "\"").doesNotContain("marque " + (i - 1) + "\"");
        renewed++;
      }
      if (i % 10 == 0) {
        ready.time(
            () -> {
              try (ServerProcess server = ServerProcess.of(home)) {
                assertThat(server.get("/ready").statusCode()).isEqualTo(200);
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
            });
        now = answer(home);
      }
      served = now;
    }
    run(home, "build");
    assertThat(answer(home)).contains("marque " + KILLS);
    System.out.printf(
        "killed builds            %d over %.1f s each: %d left the former graph, %d the new one%n"
            + "wrong answers            0, repairs by hand 0%n"
            + "start of a server after  %s (building what is newer)%n",
        KILLS, length / 1e9, former, renewed, ready);
  }

  /** Cases 93 and 94: small disks of memory, as root, and a limit to the size of files. */
  @Test
  void aFullDiskLeavesTheFormerGraph(@TempDir Path folder) throws Exception {
    Home home = Home.small(folder);
    run(home, "build");
    String before = answer(home);
    String pointer = home.read("var/courante");
    String names = home.read(FILE);
    mark(home, names, 1);
    for (int blocks : List.of(100, 1_000, 4_000)) {
      Process limited =
          new ProcessBuilder("bash", "-c", "ulimit -f " + blocks + "; exec ./eig build")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start();
      assertThat(limited.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(limited.exitValue()).as(Files.readString(folder.resolve("out"))).isNotZero();
      assertThat(home.read("var/courante")).isEqualTo(pointer);
      assertThat(answer(home)).isEqualTo(before);
    }
    assumeThat(System.getProperty("user.name")).as("mounts need root").isEqualTo("root");
    Path generations = folder.resolve("var/generations");
    for (String size : List.of("3m", "12m", "24m")) {
      Path disk = Files.createDirectories(generations.resolve(".en-cours"));
      assumeThat(command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()))
          .isZero();
      Outcome full;
      try {
        full = home.run("build");
      } finally {
        assertThat(command("umount", disk.toString())).isZero();
      }
      assertThat(full.exitCode()).as(full.err()).isEqualTo(3);
      assertThat(full.err()).doesNotContain("\tat ");
      assertThat(home.read("var/courante")).isEqualTo(pointer);
      assertThat(answer(home)).isEqualTo(before);
    }
    run(home, "build");
    assertThat(answer(home)).contains("marque 1");
    System.out.println("full disks               3 limits to files, 3 disks: 0 wrong answers");
  }

  private static void mark(Home home, String names, int number) throws IOException {
    home.write(FILE, names.replaceAll("(?m)(Promotion \\d+)$", "\"$1 marque " + number + "\""));
  }

  private static String answer(Home home) throws IOException {
    Outcome outcome = home.run("query", QUESTION, "--format", "json");
    outcome.fine();
    return outcome.out();
  }

  private static void run(Home home, String command) throws IOException {
    home.run(command).fine();
  }

  /** The build and the process that verifies for it. */
  private static void killed(Process build) throws InterruptedException {
    build.descendants().forEach(ProcessHandle::destroyForcibly);
    build.destroyForcibly();
    build.waitFor();
  }

  private static int command(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    return process.exitValue();
  }
}
