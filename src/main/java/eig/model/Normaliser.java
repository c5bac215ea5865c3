package eig.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form under which two writings of a name are the same. */
public final class Normaliser {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Normaliser() {}

  /**
   * Without regard to Unicode form, blanks of any kind, case, accents, apostrophes, hyphens and
   * punctuation: {@code "Karfu’R "}, {@code "karfu'r"} and {@code "KARFU R"} are one. Idempotent.
   */
  public static String normalise(String written) {
    String bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String ligatures =
        bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    return NEITHER_LETTER_NOR_DIGIT.matcher(ligatures).replaceAll(" ").strip();
  }
}
