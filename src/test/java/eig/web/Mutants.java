package eig.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes broken and twisted queries out of good ones; the same for the same number. */
final class Mutants {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|\"[^\"\n]*\"|<[^<>\\s]*>|[?$]\\w+|[\\w.+-]*:[\\w.-]*|[\\w.]+|\\^\\^|&&|\\|\\||[<>!]=|.",
          Pattern.DOTALL);
  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "\"",
          "'''",
          "\\",
          "\\u0000",
          "\\uD800",
          "\\U00110000",
          "\u0000",
          "\u00e9",
          "\ud83d\ude00",
          "\u202e",
          "\ufeff",
          "#",
          "\n",
          "%",
          "^",
          "_:b",
          "@fr",
          "*",
          "+",
          "?",
          "!",
          "|",
          "/",
          ";",
          ",",
          ".",
          "UNDEF",
          "NaN",
          "'");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e9",
          "2147483648",
          "-9223372036854775809",
          "1E400",
          "0.0000000001",
          "00",
          "1.",
          "99999999999999999999999999999999999999");

  /** Few changes: most of what is changed often is only a syntax error. */
  private static final List<Integer> CHANGES = List.of(0, 1, 1, 1, 1, 2, 2, 3);

  private static final int LONGEST = 60_000;

  private final List<List<String>> corpus;

  Mutants(List<String> queries) {
    corpus = queries.stream().map(Mutants::tokens).toList();
  }

  static List<String> tokens(String query) {
    return new ArrayList<>(TOKEN.matcher(query).results().map(MatchResult::group).toList());
  }

  /** The mutant of a number: one query of the corpus, with up to three changes. */
  String of(long number) {
    Random random = new Random(number);
    // Neighbouring seeds begin alike; the first numbers are thrown away.
    random.nextLong();
    List<String> tokens = new ArrayList<>(anyQuery(random));
    for (int changes = any(CHANGES, random); changes > 0; changes--) {
      change(tokens, random);
      if (tokens.isEmpty()) {
        tokens.addAll(anyQuery(random));
      }
    }
    String mutant = String.join("", tokens);
    return mutant.length() <= LONGEST ? mutant : mutant.substring(0, LONGEST);
  }

  private void change(List<String> tokens, Random random) {
    int here = random.nextInt(tokens.size());
    switch (random.nextInt(16)) {
      case 0 -> Collections.swap(tokens, here, random.nextInt(tokens.size()));
      case 1 -> tokens.remove(here);
      case 2 -> tokens.add(here, tokens.get(here));
      case 3 -> tokens.set(here, any(anyQuery(random), random));
      case 4 -> splice(tokens, here, random);
      case 5 -> number(tokens, random);
      case 6 -> tokens.add(here, any(ODD, random));
      case 7 -> repeat(tokens, here, random);
      case 8 -> tokens.subList(here, Math.min(tokens.size(), here + 1 + random.nextInt(6))).clear();
      default -> ofOneKind(tokens, here, random);
    }
  }

  /** Another variable for a variable, another IRI for an IRI: often still a query. */
  private void ofOneKind(List<String> tokens, int here, Random random) {
    for (int tries = 0; tries < 20; tries++) {
      int there = random.nextInt(tokens.size());
      String other = any(random.nextInt(3) == 0 ? tokens : anyQuery(random), random);
      if (kind(other) == kind(tokens.get(there)) && kind(other) != ' ') {
        tokens.set(there, other);
        return;
      }
    }
    tokens.remove(here);
  }

  private static char kind(String token) {
    char first = token.charAt(0);
    return Character.isDigit(first)
        ? '0'
        : Character.isWhitespace(first)
            ? ' '
            : Character.isLetter(first) ? (token.contains(":") ? ':' : 'a') : first;
  }

  /** The beginning of this one and the end of another. */
  private void splice(List<String> tokens, int here, Random random) {
    List<String> other = anyQuery(random);
    tokens.subList(here, tokens.size()).clear();
    tokens.addAll(other.subList(random.nextInt(other.size()), other.size()));
  }

  private static void number(List<String> tokens, Random random) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).matches("[0-9.]+") && random.nextBoolean()) {
        tokens.set(i, any(NUMBERS, random));
        return;
      }
    }
  }

  private static void repeat(List<String> tokens, int here, Random random) {
    List<String> piece =
        List.copyOf(tokens.subList(here, Math.min(tokens.size(), here + 1 + random.nextInt(12))));
    int times = random.nextInt(4) == 0 ? 300 : 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      tokens.addAll(here, piece);
    }
  }

  private List<String> anyQuery(Random random) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private static <T> T any(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
