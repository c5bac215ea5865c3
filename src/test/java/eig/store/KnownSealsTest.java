package eig.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals that are remembered by size, time and number of a file. */
class KnownSealsTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir private Path folder;

  private Path file(String name, String text, FileTime time) throws IOException {
    return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), time);
  }

  private Seal seal(Path file) throws IOException {
    KnownSeals known = KnownSeals.in(folder);
    Seal seal = known.of(file);
    known.keep();
    return seal;
  }

  /** Only who reads every byte sees it: that is what {@code eig verify} is for. */
  @Test
  void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
    Path file = file("a", "one", LONG_AGO);
    Seal one = seal(file);
    assertThat(one).isEqualTo(Seal.of(file));
    file("a", "two", LONG_AGO);
    assertThat(seal(file)).isEqualTo(one).isNotEqualTo(Seal.of(file));
  }

  @Test
  void anotherSizeOrTimeIsReadAgain() throws IOException {
    Path file = file("a", "one", LONG_AGO);
    seal(file);
    file("a", "three", LONG_AGO);
    assertThat(seal(file)).isEqualTo(Seal.of(file));
    file("a", "seven", FileTime.from(LONG_AGO.toInstant().plusNanos(1)));
    assertThat(seal(file)).isEqualTo(Seal.of(file));
  }

  @Test
  void aFileThatWasMovedIsKnownAndACopyIsNot() throws IOException {
    Path file = file("a", "one", LONG_AGO);
    Seal one = seal(file);
    Path moved = Files.move(file, folder.resolve("b"));
    Path copy = file("c", "one", LONG_AGO);
    file("b", "two", LONG_AGO);
    file("c", "two", LONG_AGO);
    assertThat(seal(moved)).isEqualTo(one);
    assertThat(seal(copy)).isEqualTo(Seal.of(copy)).isNotEqualTo(one);
  }

  /** Within the same tick of the disk's clock it could change again and look the same. */
  @Test
  void aFileThatHasJustChangedIsNotRemembered() throws IOException {
    FileTime soon = FileTime.from(Instant.now().plusSeconds(3600));
    Path file = file("a", "one", soon);
    seal(file);
    file("a", "two", soon);
    assertThat(seal(file)).isEqualTo(Seal.of(file));
  }

  @Test
  void aMemoryThatIsGarbledIsNone() throws IOException {
    Path file = file("a", "one", LONG_AGO);
    Files.writeString(
        folder.resolve("empreintes"), "3 3 x y\n\u0000\n99999999999999999999 1 a b\n");
    assertThat(seal(file)).isEqualTo(Seal.of(file));
    Files.write(folder.resolve("empreintes"), new byte[] {(byte) 0xFF});
    assertThat(seal(file)).isEqualTo(Seal.of(file));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "empreintes");
  }
}
