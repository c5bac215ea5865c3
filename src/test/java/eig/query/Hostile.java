package eig.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query that is to be answered in bounded time, whatever it asks.
 *
 * @param number the case that it is of
 * @param text the query
 * @param expected the codes of the refusals that are right; {@code answer} for a whole answer
 */
record Hostile(String number, String text, List<String> expected) {

  static final String ANSWER = "answer";
  private static final String TIME = "query-timeout";
  private static final String MEMORY = "query-memory";
  private static final String ROWS = "result-too-large";
  private static final String VALUE = "value-too-large";
  private static final String FUNCTION = "function-not-allowed";
  private static final String NESTING = "nesting";
  private static final String LENGTH = "query-too-long";
  private static final String SYNTAX = "syntax";
  private static final String SERVICE = "service-not-allowed";
  private static final String GRAPH = "unknown-graph";
  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
  private static final String TWICE = "?a ?b ?c . ?d ?e ?f";
  private static final String PREFIXES =
      "PREFIX : <urn:x:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
          + "PREFIX afn: <http://jena.apache.org/ARQ/function#> "
          + "PREFIX apf: <http://jena.apache.org/ARQ/property#> "
          + "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
          + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> ";

  @Override
  public String toString() {
    return "case " + number + ": " + (text.length() > 90 ? text.substring(0, 90) + "…" : text);
  }

  private static Hostile of(String number, String text, String... expected) {
    return new Hostile(number, PREFIXES + text, List.of(expected));
  }

  private static String filter(String condition) {
    return "SELECT * { FILTER(" + condition + ") }";
  }

  /** Binds a chain: each step is a function of the variable before it. */
  private static String chain(String first, String step, int times) {
    return "SELECT (STRLEN(STR(?v%d)) AS ?n) { BIND(%s AS ?v0) ".formatted(times, first)
        + IntStream.range(0, times)
            .mapToObj(i -> "BIND(" + step.replace("?a", "?v" + i) + " AS ?v" + (i + 1) + ")")
            .collect(Collectors.joining(" "))
        + " }";
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> "" + i).collect(Collectors.joining(" "));
  }

  private static String listed(int count) {
    return numbers(count).replace(' ', ',');
  }

  private static String nested(String open, int times, String middle, String close) {
    return open.repeat(times) + middle + close.repeat(times);
  }

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.addAll(patterns());
    all.addAll(values());
    all.addAll(functions());
    all.addAll(sizes());
    all.addAll(results());
    return all;
  }

  private static List<Hostile> patterns() {
    return List.of(
        of("1", "SELECT (COUNT(*) AS ?n) { " + CROSS + " }", TIME),
        of("1", "SELECT (COUNT(*) AS ?n) FROM <urn:x:g> FROM <urn:x:h> { " + CROSS + " }", TIME),
        of("1", "SELECT (COUNT(*) AS ?n) { GRAPH ?x { " + CROSS + " } }", TIME),
        of("1", "SELECT * { " + CROSS + " FILTER(STRLEN(STR(?a)) + STRLEN(STR(?i)) > 500) }", TIME),
        of(
            "1",
            "ASK { { SELECT * { "
                + CROSS
                + " } } FILTER(STRLEN(STR(?a)) + STRLEN(STR(?i)) > 500) }",
            TIME),
        of("2", "SELECT * { " + CROSS + " }", ROWS),
        of("3", "SELECT DISTINCT ?a ?f { " + CROSS + " }", TIME, MEMORY, ROWS),
        of(
            "3",
            "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT * { " + TWICE + " } } }",
            TIME,
            MEMORY),
        of("4", "SELECT * { " + TWICE + " } ORDER BY ?a ?f LIMIT 5 OFFSET 100000", TIME, MEMORY),
        of("4", "SELECT * { " + CROSS + " } ORDER BY ?a ?f LIMIT 5", TIME),
        of("4", "SELECT * { " + CROSS + " } ORDER BY ?a ?f", TIME, MEMORY),
        of("5", "SELECT ?a ?f (COUNT(*) AS ?n) { " + CROSS + " } GROUP BY ?a ?f", TIME, MEMORY),
        of("5", "SELECT ?a ?f { " + CROSS + " } GROUP BY ?a ?f", TIME, MEMORY),
        of("5", "SELECT ?a { " + CROSS + " } GROUP BY ?a", TIME),
        of(
            "6",
            "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f), STR(?i))) AS ?n) { " + CROSS + " }",
            TIME,
            MEMORY),
        of("6", "SELECT (COUNT(DISTINCT *) AS ?n) { " + CROSS + " }", TIME, MEMORY),
        of("7", "SELECT (GROUP_CONCAT(STR(?a)) AS ?n) { " + CROSS + " }", TIME, VALUE),
        of(
            "7",
            "SELECT ?a ?c (GROUP_CONCAT(STR(?f)) AS ?n) { " + TWICE + " } GROUP BY ?a ?c",
            TIME,
            MEMORY,
            ROWS),
        of("8", "SELECT * { ?a ((:k*)/(:k*))* ?b }", TIME, MEMORY),
        of(
            "8",
            "ASK { FILTER EXISTS { ?a ((:k*)/(:k*))* ?b FILTER(STR(?a) = \"no\") } }",
            TIME,
            MEMORY),
        of("8", "SELECT * FROM <urn:x:g> { ?a ((:k*)/(:k*))* ?b }", TIME, MEMORY),
        of("9", "SELECT (COUNT(*) AS ?n) { :n1 :k?/:k?/:k?/:k?/:k?/:k?/:k?/:k? ?b }", TIME, MEMORY),
        of("10", "SELECT (COUNT(*) AS ?n) { ?a (!(:x)|^(!:x))+ ?b }", TIME, MEMORY),
        of("11", "SELECT * { ?a :k{1,8} ?b }", SYNTAX),
        of("38", "SELECT * { VALUES ?x {} ?a ?b ?c . ?d ?e ?f }", ANSWER),
        of("38", "SELECT * { GRAPH <urn:x:none> { ?s ?p ?o } ?a ?b ?c . ?d ?e ?f }", ANSWER));
  }

  private static List<Hostile> values() {
    String as = "\"" + "a".repeat(200) + "\"";
    return List.of(
        of("12", filter("REGEX(" + as + ", \"(.*a){12}b\")"), TIME),
        of("12", "SELECT * { FILTER(REPLACE(" + as + ", \"(.*a){12}b\", \"\") = \"\") }", TIME),
        of("13", filter("REGEX(\"" + "a".repeat(60) + "b\", \"^(a|aa|(a)\\\\2?)+$\")"), TIME),
        of("14", filter("REGEX(\"" + "a".repeat(60) + "\", \"(a*)*(a*)*(a*)*b\\\\1\")"), TIME),
        of("15", "SELECT * { VALUES ?p { \"(\" } FILTER(REGEX(\"a\", ?p)) }", ANSWER),
        of("15", "SELECT * { FILTER(REGEX(\"a\", \"(\")) }", SYNTAX),
        of("15", "SELECT (REPLACE(\"a\", \"a\", \"\\\\\") AS ?x) {}", ANSWER),
        of("16", chain("\"0123456789\"", "CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a)", 6), VALUE),
        of("16", chain("\"0123456789é\"", "ENCODE_FOR_URI(?a)", 40), VALUE, ANSWER),
        of(
            "17",
            "SELECT (STRLEN(REPLACE(REPLACE(\""
                + "a".repeat(30_000)
                + "\", \"a\", \""
                + "a".repeat(1_000)
                + "\"), \"a\", \""
                + "a".repeat(100)
                + "\")) AS ?n) {}",
            VALUE),
        of(
            "17",
            chain("\"aaaaaaaaaa\"", "REPLACE(?a, \"(a+)\", \"$1$1$1$1$1$1$1$1$1$1\")", 8),
            VALUE),
        of("18", chain("12345", "?a*?a", 15), VALUE),
        of("18", "SELECT (" + "12345678901234567890*".repeat(500) + "1 AS ?n) {}", VALUE),
        of("18", chain("12345.678", "?a*?a", 15), VALUE),
        of(
            "42",
            "SELECT (\""
                + "9".repeat(5_000)
                + "-01-01T00:00:00Z\"^^xsd:dateTime < "
                + "\"2020-01-01T00:00:00Z\"^^xsd:dateTime AS ?n) {}",
            VALUE),
        of(
            "42",
            "SELECT (xsd:dateTime(CONCAT(\""
                + "9".repeat(5_000)
                + "\", \"-01-01T00:00:00Z\")) AS ?n) {}",
            VALUE),
        of(
            "42",
            "SELECT (STRDT(CONCAT(\"" + "9".repeat(5_000) + "\", \"1.5\"), xsd:decimal) AS ?n) {}",
            VALUE),
        of("42", "SELECT (" + "9".repeat(100_000) + ".5 AS ?n) {}", LENGTH),
        of("42", "SELECT (" + "9".repeat(60_000) + ".5 AS ?n) {}", VALUE),
        of(
            "42",
            "SELECT (\"P2147483647D\"^^xsd:duration < \"P2147483646D\"^^xsd:duration AS ?n) {}",
            VALUE),
        of(
            "42",
            "SELECT (\"2020-01-01T00:00:00Z\"^^xsd:dateTime + "
                + "STRDT(\"P99999999D\", xsd:dayTimeDuration) AS ?n) {}",
            VALUE),
        of(
            "42",
            "SELECT * { "
                + TWICE
                + " FILTER(\"P9999999D\"^^xsd:duration < "
                + "STRDT(CONCAT(\"P999999\", \"9D\"), xsd:duration)) }",
            TIME,
            ANSWER),
        of(
            "16",
            chain("\"aaaaaaaaaa\"", "CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a)", 4)
                .replace(
                    "STRLEN(STR(?v4))",
                    "CONTAINS(CONCAT(?v4,?v4,?v4,?v4,?v4), CONCAT(?v4,?v4,\"b\"))"),
            VALUE));
  }

  private static List<Hostile> functions() {
    return List.of(
        of("19", "SELECT (afn:sprintf(\"%1$999999999d\", 1) AS ?x) {}", FUNCTION),
        of("20", "SELECT (math:pow(999999999999, 99999999) AS ?x) {}", FUNCTION),
        of("21", "SELECT (afn:wait(600000) AS ?x) {}", FUNCTION),
        of("21", "SELECT * { ?a ?b ?c FILTER EXISTS { ?a ?b ?d FILTER(afn:wait(6)) } }", FUNCTION),
        of("21", "SELECT * { { SELECT ?a { ?a ?b ?c } HAVING(afn:wait(6)) } }", FUNCTION),
        of("21", "SELECT * { ?a ?b ?c } ORDER BY afn:wait(6)", FUNCTION),
        of("21", "SELECT ?x { ?a ?b ?c } GROUP BY (afn:wait(6) AS ?x)", FUNCTION),
        of("21", "SELECT (SUM(afn:wait(6)) AS ?x) { ?a ?b ?c }", FUNCTION),
        of("21", "SELECT * { ?a ?b ?c FILTER(?c IN (1, afn:wait(6))) }", FUNCTION),
        of("22", "SELECT (afn:print(\"x\\nINFO forged\") AS ?x) {}", FUNCTION),
        of(
            "23",
            "SELECT (afn:context(\"http://jena.apache.org/ARQ#queryTimeout\") AS ?x) {}",
            FUNCTION),
        of("23", "SELECT (afn:version() AS ?x) {}", FUNCTION),
        of("24", "SELECT (fn:apply(afn:wait, 60000) AS ?x) {}", FUNCTION),
        of("25", "SELECT (<java:java.lang.Runtime>(\"a\") AS ?x) {}", FUNCTION),
        of("25", "SELECT * { ?a <java:java.lang.Runtime> ?b }", FUNCTION),
        of("25", "SELECT * { ?a (:k/<java:java.lang.Runtime>*) ?b }", FUNCTION),
        of("26", "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}", FUNCTION),
        of(
            "26",
            "SELECT (<http://jena.apache.org/ARQ/function/aggregate#median>(DISTINCT ?c) AS ?x) { ?a ?b ?c }",
            FUNCTION),
        of("27", "SELECT * { ?x apf:strSplit (\"" + "a,".repeat(20_000) + "\" \",\") }", FUNCTION),
        of("28", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }", SERVICE),
        of("28", "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?b ?c } }", SERVICE),
        of(
            "28",
            "SELECT * { ?a ?b ?c FILTER(NOT EXISTS { { SELECT * { SERVICE ?a { ?a ?b ?c } } } }) }",
            SERVICE),
        of("28", "SELECT (COUNT(EXISTS { SERVICE ?a { ?a ?b ?c } }) AS ?x) { ?a ?b ?c }", SERVICE),
        of("29", "SELECT * FROM <http://127.0.0.1:9/> { ?a ?b ?c }", GRAPH),
        of("29", "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?a ?b ?c } }", GRAPH),
        of("29", "SELECT * { GRAPH <file:///etc/passwd> { ?a ?b ?c } }", ANSWER),
        of("30", "LOAD <http://127.0.0.1:9/>", SYNTAX),
        of("30", "DROP ALL", SYNTAX),
        of("30", "INSERT DATA { :a :b :c }", SYNTAX));
  }

  private static List<Hostile> sizes() {
    List<Hostile> sizes = new ArrayList<>();
    for (int depth : List.of(2_000, 20_000)) {
      sizes.add(of("31", "ASK { FILTER" + nested("(", depth, "1", ")") + " }", NESTING));
      sizes.add(of("31", "ASK " + nested("{", depth, "", "}"), NESTING));
      sizes.add(of("31", "ASK { :a :p " + nested("(", depth, "1", ")") + " }", NESTING));
      sizes.add(of("31", "ASK { :a " + nested("(", depth, ":p", ")") + " ?b }", NESTING));
      sizes.add(of("31", "ASK { FILTER(" + "!".repeat(depth) + "true) }", SYNTAX));
    }
    sizes.add(of("31", "ASK { :a :p " + nested("[:p ", 10_000, "1", "]") + " }", NESTING));
    sizes.add(of("31", "ASK " + nested("{SELECT*{", 1_000, "", "}}"), NESTING));
    sizes.add(of("32", "ASK { {}" + "UNION{}".repeat(5_000) + " }", NESTING));
    sizes.add(of("32", "ASK { " + "OPTIONAL{}".repeat(3_000) + " }", NESTING));
    sizes.add(of("32", "ASK { " + "?a :k :b . ".repeat(5_000) + " }", NESTING));
    sizes.add(of("32", "ASK { " + "?a :k :b . ".repeat(10_000) + " }", LENGTH));
    sizes.add(of("32", "ASK { FILTER(" + "1||".repeat(20_000) + "1) }", NESTING));
    sizes.add(of("32", "ASK { :a :k" + "/:k".repeat(5_000) + " ?b }", NESTING));
    sizes.add(of("33", "ASK { FILTER(1 IN (" + listed(100_000) + ")) }", LENGTH));
    sizes.add(of("33", "ASK { VALUES ?x { " + numbers(100_000) + " } }", LENGTH));
    sizes.add(
        of(
            "33",
            "SELECT (COUNT(*) AS ?n) { VALUES ?x { %1$s } VALUES ?y { %1$s } VALUES ?z { %1$s } }"
                .formatted(numbers(2_000)),
            TIME,
            MEMORY));
    String union = "{ ?a :k ?b } UNION ".repeat(299) + "{ ?a :k ?b }";
    sizes.add(of("34", "SELECT * { { SELECT * { " + union + " } LIMIT 1000 } }", ANSWER));
    sizes.add(
        of(
            "34",
            "SELECT * { :n1 :name ?a " + "OPTIONAL { :n1 :none ?b } ".repeat(300) + " }",
            ANSWER));
    sizes.add(of("34", "SELECT * { VALUES ?x { " + numbers(5_000) + " } ?a :age ?x }", ANSWER));
    sizes.add(of("34", "SELECT * { ?a :age ?x FILTER(?x IN (" + listed(1_500) + ")) }", ANSWER));
    return sizes;
  }

  private static List<Hostile> results() {
    return List.of(
        of("35", "DESCRIBE ?s ?o { ?s ?p ?o }", ANSWER),
        of(
            "35",
            "DESCRIBE ?x { " + CROSS + " BIND(IRI(CONCAT(\"urn:\", STR(RAND()))) AS ?x) }",
            TIME,
            MEMORY),
        of(
            "36",
            "CONSTRUCT { ?a :x ?f . ?d :y ?c . ?a ?e ?i } WHERE { " + CROSS + " }",
            ROWS,
            TIME,
            MEMORY),
        of("37", "CONSTRUCT { [] :x ?f } WHERE { " + CROSS + " }", ROWS, TIME, MEMORY),
        of("39", "SELECT (\"\\u0000\" AS ?x) {}", ANSWER),
        of("39", "SELECT (\"\\u000B\" AS ?x) {}", ANSWER),
        of("39", "SELECT (\"\\uFFFE\" AS ?x) {}", ANSWER),
        of("40", "SELECT (\"\\uD800\" AS ?x) {}", SYNTAX),
        of("40", "SELECT (\"\uD800\" AS ?x) {}", SYNTAX),
        of(
            "41",
            "SELECT * { FILTER(\"<!DOCTYPE a [<!ENTITY b SYSTEM 'http://127.0.0.1:9/'>]><a>&b;</a>\""
                + "^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> != "
                + "\"<a/>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>) }",
            ANSWER));
  }
}
