package eig;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for a name in bytes, in every way a name is usually written and encoded. It shares nothing
 * with the program: no normalisation, no words, only bytes in bytes, the case of ASCII apart.
 */
public final class Traces {

  private static final Map<Character, String> ENTITIES =
      Map.of('é', "eacute", 'É', "Eacute", 'ë', "euml", 'Ë', "Euml");

  /** By what is looked for, how it is called: many writings are the same bytes. */
  private final Map<String, String> forms = new LinkedHashMap<>();

  private Traces(String given, String family) {
    String plain = bare(given);
    List<String> writings = new ArrayList<>();
    for (String name : List.of(family, given + " " + family, family + " " + given)) {
      writings.add(name);
      writings.add(bare(name));
      writings.add(name.toUpperCase(Locale.ROOT));
      writings.add(bare(name).toUpperCase(Locale.ROOT));
      writings.add(bare(name).replace(' ', '-'));
      writings.add(bare(name).replace(' ', '_'));
      writings.add(bare(name).replace('-', ' '));
      writings.add(bare(name).replaceAll("[ -]", ""));
    }
    writings.add(plain + bare(family));
    writings.forEach(this::encoded);
  }

  /** The forms of a name. */
  public static Traces of(String given, String family) {
    return new Traces(given, family);
  }

  /** Every file below a folder that holds the name, with the form found. */
  public List<String> under(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String name = folder.relativize(file).toString();
        in(name.getBytes(StandardCharsets.UTF_8)).forEach(form -> found.add("path " + form));
        if (Files.isRegularFile(file)) {
          in(Files.readAllBytes(file)).forEach(form -> found.add(name + ": " + form));
        }
      }
    }
    return found;
  }

  /** The forms in which some bytes hold the name. */
  public List<String> in(byte[] bytes) {
    String hay = lower(bytes);
    return forms.entrySet().stream()
        .filter(form -> hay.contains(form.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void encoded(String name) {
    String nfd = Normalizer.normalize(name, Normalizer.Form.NFD);
    put("UTF-8", name, name.getBytes(StandardCharsets.UTF_8));
    put("NFD", name, nfd.getBytes(StandardCharsets.UTF_8));
    for (Charset charset :
        List.of(
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      put(charset.name(), name, name.getBytes(charset));
    }
    put("%UTF-8", name, percent(name, StandardCharsets.UTF_8));
    put("%NFD", name, percent(nfd, StandardCharsets.UTF_8));
    put("%Latin-1", name, percent(name, StandardCharsets.ISO_8859_1));
    put("+", name, percent(name, StandardCharsets.UTF_8).replace("%20", "+"));
    put("\\u", name, each(name, c -> String.format("\\u%04x", (int) c)));
    put("&#", name, each(name, c -> "&#" + (int) c + ";"));
    put("&#x", name, each(name, c -> String.format("&#x%x;", (int) c)));
    put("&;", name, each(name, c -> "&" + ENTITIES.getOrDefault(c, "?") + ";"));
  }

  private void put(String encoding, String name, String form) {
    put(encoding, name, form.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void put(String encoding, String name, byte[] form) {
    forms.putIfAbsent(lower(form), encoding + " of " + name);
  }

  private interface Escape {
    String of(char letter);
  }

  private static String each(String name, Escape escape) {
    return name.chars()
        .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : escape.of((char) c))
        .collect(Collectors.joining());
  }

  private static String percent(String name, Charset charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(charset)) {
      out.append(
          b > 0x20 && b < 0x7F ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
    }
    return out.toString();
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** The bytes as letters, small ones; of the empty pages of a store only the edges. */
  private static String lower(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    int zeros = 0;
    for (byte b : bytes) {
      zeros = b == 0 ? zeros + 1 : 0;
      if (zeros < 4) {
        letters.append((char) (b >= 'A' && b <= 'Z' ? b + 'a' - 'A' : b & 0xFF));
      }
    }
    return letters.toString();
  }
}
