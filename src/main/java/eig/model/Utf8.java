package eig.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/**
 * Text files as UTF-8, strictly: a wrong byte is refused with its offset instead of becoming
 * U+FFFD. A byte order mark, CRLF line ends and decomposed accents are accepted and normalised.
 */
public final class Utf8 {

  private Utf8() {}

  /**
   * Reads a whole file.
   *
   * @param file where it is
   * @param name how to call it in messages
   * @return its text, in NFC, without byte order mark, lines ended by LF
   * @throws UserError when it is missing, unreadable or not UTF-8
   */
  public static String read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw refused(name, "the file is missing", "restore it or remove its declaration");
    } catch (IOException e) {
      throw new UserError(
          UserError.Kind.MACHINE,
          name,
          "the file cannot be read (" + e.getMessage() + ")",
          "check its permissions");
    }
    return decode(bytes, name);
  }

  /**
   * Decodes bytes.
   *
   * @param name how to call them in messages
   * @return their text, in NFC, without byte order mark, lines ended by LF
   * @throws UserError when they are not UTF-8
   */
  public static String decode(byte[] bytes, String name) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new UserError(
          UserError.Kind.DATA,
          List.of(
              Problem.at(
                  new Origin(name, lineOf(bytes, offset)),
                  "byte %d (0x%02X) is not UTF-8".formatted(offset, bytes[offset] & 0xFF),
                  "save the file as UTF-8")));
    }
    String text = out.flip().toString();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static UserError refused(String name, String what, String remedy) {
    return new UserError(UserError.Kind.DATA, name, what, remedy);
  }
}
