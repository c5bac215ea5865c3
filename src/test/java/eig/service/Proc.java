package eig.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the system says of a process, under {@code /proc}. */
final class Proc {

  private Proc() {}

  /** The most memory it had resident, in MB. */
  static long peakMegabytes(long pid) throws IOException {
    return status(pid, "VmHWM:") / 1024;
  }

  /** How many threads it has. */
  static long threads(long pid) throws IOException {
    return status(pid, "Threads:");
  }

  /** How many file descriptors it holds open. */
  static long descriptors(long pid) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return open.count();
    }
  }

  /** How many files it has mapped into memory, counted by name. */
  static long maps(long pid, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/maps"))) {
      return lines.filter(line -> line.contains(name)).count();
    }
  }

  private static long status(long pid, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }
}
