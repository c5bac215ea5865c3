package eig.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a folder that a person keeps, through links. */
class TreeTest {

  @TempDir private Path temp;
  private Path top;

  @BeforeEach
  void files() throws IOException {
    top = temp.resolve("top");
    Files.createDirectories(top.resolve("b"));
    Files.writeString(top.resolve("b/two"), "2");
    Files.writeString(top.resolve("a"), "1");
  }

  private List<String> files(Path folder) {
    return Tree.files(folder, "top").stream().map(file -> Tree.written(folder, file)).toList();
  }

  @Test
  void linksAreFollowedThatOfTheFolderItselfToo() throws IOException {
    assertThat(files(top)).containsExactly("a", "b/two");
    Path link = Files.createSymbolicLink(temp.resolve("link"), top);
    assertThat(files(link)).containsExactly("a", "b/two");
    Path other = Files.createDirectories(temp.resolve("other"));
    Files.writeString(other.resolve("three"), "3");
    Files.createSymbolicLink(top.resolve("c"), other);
    Files.createSymbolicLink(top.resolve("d"), top.resolve("a"));
    assertThat(files(top)).containsExactly("a", "b/two", "c/three", "d");
  }

  @Test
  void whatEditorsLeaveIsLeftOut() throws IOException {
    Files.createDirectories(top.resolve(".git"));
    Files.writeString(top.resolve(".git/config"), "");
    Files.createSymbolicLink(top.resolve(".#a"), Path.of("me@here"));
    assertThat(files(top)).containsExactly("a", "b/two");
  }

  @Test
  void whatIsNoFolderIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> files(temp.resolve("none")))
        .hasMessage("top: the folder is missing; restore the folder");
    assertThatThrownBy(() -> files(top.resolve("a")))
        .hasMessage("top: it is a file, not a folder; restore the folder");
    assertThatThrownBy(() -> files(Files.createSymbolicLink(temp.resolve("f"), top.resolve("a"))))
        .hasMessageContaining("it is a file, not a folder");
    assertThatThrownBy(() -> files(Files.createSymbolicLink(temp.resolve("n"), Path.of("gone"))))
        .hasMessageContaining("it is a link that leads nowhere");
  }

  @Test
  void aLinkThatLeadsNowhereOrInACircleIsRefusedByName() throws IOException {
    Path lost = Files.createSymbolicLink(top.resolve("b/lost"), Path.of("gone"));
    assertThatThrownBy(() -> files(top))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.DATA))
        .hasMessageStartingWith("top/b/lost: it is a link that leads nowhere");
    Files.delete(lost);
    Files.createSymbolicLink(top.resolve("b/round"), top);
    assertThatThrownBy(() -> files(top)).hasMessageContaining("a link in it leads back to itself");
  }
}
