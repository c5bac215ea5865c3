package eig.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/** Reads the tests of manifests, with those that they include. */
final class Manifests {

  private final Set<Path> read = new LinkedHashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  private Manifests() {}

  /**
   * All tests, in the order of the manifests.
   *
   * @param place a manifest, or a folder with one, or with folders that have one
   */
  static List<Entry> under(Path place) {
    Manifests manifests = new Manifests();
    manifests.visit(place.toAbsolutePath().normalize());
    return manifests.entries;
  }

  private void visit(Path place) {
    if (!Files.isDirectory(place)) {
      manifest(place);
      return;
    }
    // A suite has one that includes all others, or one per folder.
    Path all = place.resolve("manifest-all.ttl");
    Path one = place.resolve("manifest.ttl");
    if (Files.exists(all) || Files.exists(one)) {
      manifest(Files.exists(all) ? all : one);
      return;
    }
    try (Stream<Path> folders = Files.list(place)) {
      folders.filter(Files::isDirectory).sorted().forEach(this::visit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void manifest(Path file) {
    if (!read.add(file)) {
      return;
    }
    Model model = RDFParser.source(file).base(Entry.iriOf(file)).toModel();
    for (Resource manifest :
        model
            .listSubjectsWithProperty(RDF.type, model.createResource(Entry.MF + "Manifest"))
            .toList()) {
      list(manifest, "include").forEach(included -> visit(Entry.fileOf(included)));
      list(manifest, "entries").forEach(test -> entries.add(entry(file, test)));
    }
  }

  private static List<Resource> list(Resource manifest, String property) {
    return Entry.one(manifest, Entry.property(Entry.MF, property))
        .map(head -> head.as(RDFList.class).asJavaList())
        .orElse(List.of())
        .stream()
        .map(RDFNode::asResource)
        .toList();
  }

  private static Entry entry(Path manifest, Resource test) {
    String type =
        Entry.all(test, RDF.type).stream()
            .map(node -> node.asResource().getURI())
            .filter(iri -> iri.startsWith(Entry.MF))
            .map(iri -> iri.substring(Entry.MF.length()))
            .findFirst()
            .orElse("");
    String name = test.getURI().replaceFirst(".*[#/]", "");
    return new Entry(manifest.getParent().getFileName() + "/" + name, type, test);
  }
}
