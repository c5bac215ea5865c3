package eig.graph;

import eig.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads as sorted N-Quads. The few terms are sorted, then the many quads by the ranks of theirs,
 * which is the order of the lines: where one term begins as another does and ends sooner, a blank
 * stands in its line, which is less than any character that can go on a term.
 */
public final class CanonicalQuads extends StreamRDFBase {

  /** The default graph has no name in a line: its full stop is less than what begins a name. */
  private static final int NO_NAME = -1;

  private static final int BUFFER = 1 << 16;
  private static final byte[] BLANK = {' '};
  private static final byte[] END = {' ', '.', '\n'};

  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<int[]> quads = new ArrayList<>();

  @Override
  public void triple(Triple triple) {
    add(triple, NO_NAME);
  }

  @Override
  public void quad(Quad quad) {
    add(quad.asTriple(), number(quad.getGraph()));
  }

  private void add(Triple triple, int graph) {
    quads.add(
        new int[] {
          number(triple.getSubject()),
          number(triple.getPredicate()),
          number(triple.getObject()),
          graph
        });
  }

  private int number(Node term) {
    return numbers.computeIfAbsent(
        term,
        t -> {
          texts.add(NodeFmtLib.strNT(t));
          return texts.size() - 1;
        });
  }

  /**
   * Writes what came, through a buffer; the stream stays open.
   *
   * @return what is known of it
   */
  public Canonical write(OutputStream to) throws IOException {
    List<Integer> sorted =
        IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparing(texts::get)).toList();
    int[] ranks = new int[texts.size()];
    byte[][] bytes = new byte[texts.size()][];
    for (int rank = 0; rank < ranks.length; rank++) {
      int number = sorted.get(rank);
      ranks[number] = rank;
      bytes[rank] = texts.get(number).getBytes(StandardCharsets.UTF_8);
    }
    int[][] ordered =
        quads.stream()
            .map(quad -> Arrays.stream(quad).map(n -> n == NO_NAME ? n : ranks[n]).toArray())
            .sorted(Arrays::compare)
            .toArray(int[][]::new);
    MessageDigest digest = Sha256.begin();
    OutputStream out = new BufferedOutputStream(new DigestOutputStream(to, digest), BUFFER);
    for (int[] quad : ordered) {
      out.write(bytes[quad[0]]);
      for (int at = 1; at < quad.length && quad[at] != NO_NAME; at++) {
        out.write(BLANK);
        out.write(bytes[quad[at]]);
      }
      out.write(END);
    }
    out.flush();
    return new Canonical(ordered.length, Sha256.hex(digest));
  }
}
