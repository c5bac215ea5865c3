package eig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8Test {

  private static String read(Path temp, byte[] bytes) throws IOException {
    Path file = Files.write(temp.resolve("texte.csv"), bytes);
    return Utf8.read(file, "data/texte.csv");
  }

  /** Text in UTF-8, with a raw byte at each U+001A. */
  private static byte[] bytes(String text, int raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              if (c == 0x1A) {
                out.write(raw);
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }

  @Test
  void dropsAByteOrderMarkAtTheStartOnly(@TempDir Path temp) throws IOException {
    assertThat(read(temp, "\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFEFFb");
  }

  @Test
  void endsLinesWithLineFeeds(@TempDir Path temp) throws IOException {
    assertThat(read(temp, "a\r\nb\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\nb\n");
  }

  @Test
  void composesDecomposedAccents(@TempDir Path temp) throws IOException {
    assertThat(read(temp, "De\u0301fi".getBytes(StandardCharsets.UTF_8))).isEqualTo("D\u00E9fi");
  }

  @Test
  void refusesLatin1WithByteAndLine(@TempDir Path temp) {
    // "cle\n" takes 4 bytes, "é" 2, "D" 1: the wrong byte is the eighth, on the second line.
    byte[] latin1 = bytes("cle\n\u00E9D\u001Afi\n", 0xE9);

    assertThatThrownBy(() -> read(temp, latin1))
        .isInstanceOf(UserError.class)
        .hasMessage("data/texte.csv:2: byte 7 (0xE9) is not UTF-8; save the file as UTF-8");
  }

  @Test
  void refusesATextThatIsCutInACharacter(@TempDir Path temp) {
    byte[] cut = bytes("a\nb\u001A", 0xC3);

    assertThatThrownBy(() -> read(temp, cut))
        .hasMessage("data/texte.csv:2: byte 3 (0xC3) is not UTF-8; save the file as UTF-8");
  }

  @Test
  void refusesAnOverlongEncoding(@TempDir Path temp) {
    byte[] overlong = {'a', (byte) 0xC0, (byte) 0xAE};

    assertThatThrownBy(() -> read(temp, overlong))
        .hasMessage("data/texte.csv:1: byte 1 (0xC0) is not UTF-8; save the file as UTF-8");
  }

  @Test
  void readsCharactersBeyondTheBasicPlane(@TempDir Path temp) throws IOException {
    assertThat(read(temp, "\uD83D\uDEA2 mer".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("\uD83D\uDEA2 mer");
  }

  @Test
  void refusesAMissingFile(@TempDir Path temp) {
    assertThatThrownBy(() -> Utf8.read(temp.resolve("rien.csv"), "data/rien.csv"))
        .isInstanceOf(UserError.class)
        .hasMessage("data/rien.csv: the file is missing; restore it or remove its declaration");
  }
}
