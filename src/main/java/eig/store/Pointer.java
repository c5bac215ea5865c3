package eig.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The file that names the generation which serves. A second line says that a person chose it:
 * nothing builds over such a choice by itself.
 */
final class Pointer {

  private static final String CHOSEN = "choisie";

  private final Path folder;

  Pointer(Path folder) {
    this.folder = folder;
  }

  /** The id it names; empty when it is missing or says something else. */
  Optional<String> id() {
    List<String> lines = lines();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.get(0).strip()).filter(id -> id.matches("\\d{6}-[0-9a-f]+"));
  }

  /** Whether a person chose the generation. */
  boolean isChosen() {
    return lines().contains(CHOSEN);
  }

  /** Whether there is one at all. */
  boolean exists() {
    return Files.exists(folder.resolve("courante"));
  }

  void set(String id, boolean chosen) throws IOException {
    Path next = folder.resolve("courante.suivante");
    Files.writeString(next, id + "\n" + (chosen ? CHOSEN + "\n" : ""));
    Folders.sync(next);
    Files.move(next, folder.resolve("courante"), StandardCopyOption.ATOMIC_MOVE);
    Folders.syncFolder(folder);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(folder.resolve("courante"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
