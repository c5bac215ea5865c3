package eig.harvest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the key figures of a défi. The unit is taken where the words after the figure begin with
 * it; what the figure counts stays as it is written. Four zeros are the form's template, not
 * figures.
 */
final class KeyFigures {

  private static final Pattern AMOUNT =
      Pattern.compile("([+-]?\\d+(?:[ \\u00A0\\u202F]\\d{3})*(?:[.,]\\d+)?)\\s*(\\D*)");
  private static final Pattern UNIT =
      Pattern.compile(
          "(%|millions?|milliards?|euros?|€|secondes?|minutes?|heures?|jours?|mois|teraoctets)"
              + "(?![\\p{L}]).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String defi;
  private final Fields fields;
  private final Draft draft;

  KeyFigures(String defi, Fields fields, Draft draft) {
    this.defi = defi;
    this.fields = fields;
    this.draft = draft;
  }

  void read() {
    List<Fields> figures = fields.records("key_figures");
    boolean template =
        !figures.isEmpty() && figures.stream().allMatch(f -> isZero(f.text("amount").orElse("")));
    int n = 0;
    for (Fields figure : figures) {
      n++;
      if (template) {
        draft.skip(
            figure.at("amount"),
            "key figure %d of \"%s\": all of them are 0, as the template has them"
                .formatted(n, defi));
      } else {
        figure(n, figure);
      }
    }
  }

  private void figure(int n, Fields figure) {
    String written = figure.text("amount").orElse("");
    Matcher amount = AMOUNT.matcher(written);
    Optional<String> label = figure.text("description");
    if (!amount.matches() || label.isEmpty()) {
      draft.skip(
          figure.at("amount"),
          "key figure %d of \"%s\": \"%s\" is not a figure with a description"
              .formatted(n, defi, written));
      return;
    }
    draft.add(
        Layout.CHIFFRES,
        figure.at("amount"),
        new Cells()
            .put("defi", defi)
            .put("n", Integer.toString(n))
            .put("valeur", number(amount.group(1)).toPlainString())
            .put("unite", unit(Blanks.trim(amount.group(2)), figure, label.get()))
            .put("avant", figure.text("before"))
            .put("apres", figure.text("after"))
            .put("libelle_ecrit", label));
  }

  /** The unit that stands with the figure, after it, or first in its description. */
  private static Optional<String> unit(String beside, Fields figure, String label) {
    Matcher unit = UNIT.matcher(label);
    return Optional.of(beside)
        .filter(text -> !text.isEmpty())
        .or(() -> figure.text("after"))
        .or(
            () ->
                unit.matches()
                    ? Optional.of(unit.group(1).toLowerCase(Locale.ROOT))
                    : Optional.empty());
  }

  private static boolean isZero(String written) {
    return written.matches("0+");
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replaceAll("[\\p{Z}]", "").replace(',', '.'));
  }
}
