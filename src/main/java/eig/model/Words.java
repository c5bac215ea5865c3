package eig.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text after {@link Normaliser}, each with its place in the text. The escapes of
 * addresses, JSON, HTML and XML are read as the letters they stand for.
 *
 * @param word a word
 * @param from where it begins
 * @param to where it ends
 */
record Words(String word, int from, int to) {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?<bytes>(?:%[0-9A-Fa-f]{2})+)|\\\\u(?<unit>[0-9A-Fa-f]{4})|&#(?<number>\\d{1,6});"
              + "|&#[xX](?<hex>[0-9A-Fa-f]{1,5});"
              + "|&(?<letter>[A-Za-z]{1,2})(?:acute|grave|circ|uml|cedil|tilde|ring|caron|slash|lig);"
              + "|(?<and>&amp;)|&[A-Za-z]{2,8};");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}]+");
  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{M}])(?=\\p{Lu})|(?<=[\\p{L}\\p{M}])(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  /** An address can hold an address that holds an address. */
  private static final int ROUNDS = 3;

  /** The words alone. */
  static List<String> plain(String text) {
    return of(text).stream().map(Words::word).toList();
  }

  /** The words. */
  static List<Words> of(String text) {
    return words(text, false);
  }

  /**
   * The words, with what stands together without a blank taken apart: {@code EvaMartin2}.
   *
   * @param words those of the same text, which are the answer where nothing is to be taken apart
   */
  static List<Words> apart(String text, List<Words> words) {
    return SEAM.matcher(text).find() || ESCAPE.matcher(text).find() ? words(text, true) : words;
  }

  private static List<Words> words(String text, boolean apart) {
    Unescaped letters = Unescaped.of(text);
    List<Words> words = new ArrayList<>();
    Matcher run = WORD.matcher(letters.text);
    while (run.find()) {
      int start = run.start();
      if (apart) {
        Matcher seam = SEAM.matcher(letters.text).region(run.start(), run.end());
        seam.useTransparentBounds(true);
        while (seam.find()) {
          if (seam.start() > start) {
            add(letters, start, seam.start(), words);
            start = seam.start();
          }
        }
      }
      add(letters, start, run.end(), words);
    }
    return words;
  }

  private static void add(Unescaped letters, int start, int end, List<Words> words) {
    String run = letters.text.substring(start, end);
    if (ASCII.matcher(run).matches()) {
      words.add(new Words(run.toLowerCase(Locale.ROOT), letters.from[start], letters.to[end - 1]));
      return;
    }
    String seen = INVISIBLE.matcher(run).replaceAll("");
    for (String word : Normaliser.normalise(seen).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(new Words(word, letters.from[start], letters.to[end - 1]));
      }
    }
  }

  /** A text without escapes; of each of its characters, the place in the text as it was. */
  private static final class Unescaped {
    private final String text;
    private final int[] from;
    private final int[] to;

    private Unescaped(String text, int[] from, int[] to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    static Unescaped of(String text) {
      int[] from = new int[text.length()];
      Arrays.setAll(from, i -> i);
      int[] to = new int[text.length()];
      Arrays.setAll(to, i -> i + 1);
      Unescaped unescaped = new Unescaped(text, from, to);
      for (int round = 0; round < ROUNDS && ESCAPE.matcher(unescaped.text).find(); round++) {
        unescaped = unescaped.once();
      }
      return unescaped;
    }

    private Unescaped once() {
      StringBuilder letters = new StringBuilder();
      int[] starts = new int[text.length()];
      int[] ends = new int[text.length()];
      Matcher escape = ESCAPE.matcher(text);
      int at = 0;
      while (at < text.length()) {
        boolean found = escape.find(at);
        int stop = found ? escape.start() : text.length();
        for (; at < stop; at++) {
          starts[letters.length()] = from[at];
          ends[letters.length()] = to[at];
          letters.append(text.charAt(at));
        }
        if (found) {
          for (char letter : letters(escape).toCharArray()) {
            starts[letters.length()] = from[escape.start()];
            ends[letters.length()] = to[escape.end() - 1];
            letters.append(letter);
          }
          at = escape.end();
        }
      }
      return new Unescaped(letters.toString(), starts, ends);
    }

    private static String letters(Matcher escape) {
      if (escape.group("bytes") != null) {
        byte[] bytes = HexFormat.of().parseHex(escape.group("bytes").replace("%", ""));
        try {
          return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
          return new String(bytes, StandardCharsets.ISO_8859_1);
        }
      } else if (escape.group("unit") != null) {
        return String.valueOf((char) Integer.parseInt(escape.group("unit"), 16));
      } else if (escape.group("number") != null) {
        return Character.toString(Integer.parseInt(escape.group("number")));
      } else if (escape.group("hex") != null) {
        return Character.toString(Integer.parseInt(escape.group("hex"), 16));
      } else if (escape.group("letter") != null) {
        // Accents do not count, so what an entity says beyond its letter does not either.
        return escape.group("letter");
      }
      return escape.group("and") != null ? "&" : " ";
    }
  }
}
