package eig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds.
 *
 * @param heap bytes of live objects, after a full collection
 * @param threads how many
 * @param files open file descriptors
 */
record Gauge(long heap, long threads, long files) {

  /** Looks at a running Java process of this machine. */
  static Gauge of(long pid) {
    try {
      return new Gauge(heap(pid), entries(pid, "task"), entries(pid, "fd"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long entries(long pid, String what) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc", String.valueOf(pid), what))) {
      return entries.count();
    }
  }

  /** The histogram counts what a full collection leaves; its last line is the sum. */
  private static long heap(long pid) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.class_histogram")
            .start();
    List<String> total =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("Total"))
            .toList();
    if (total.size() != 1) {
      throw new IOException("jcmd gave no histogram of " + pid);
    }
    return Long.parseLong(total.get(0).strip().split("\\s+", 4)[2]);
  }
}
