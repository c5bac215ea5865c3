package eig.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eig.model.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of a checkout is given, or read from its {@code .git} without running git. */
class RevisionTest {

  private static final String ID = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path folder;

  @Test
  void whatIsGivenHolds() {
    assertThat(Revision.of(folder, Optional.of("v3"), Optional.of("2026-04-14")))
        .isEqualTo(new Revision("v3", "2026-04-14"));
  }

  @Test
  void itIsReadFromHeadAndItsCommit() throws IOException {
    git("HEAD", "ref: refs/heads/main\n");
    git("refs/heads/main", ID + "\n");
    commit();
    assertThat(Revision.of(folder, Optional.empty(), Optional.empty()))
        .isEqualTo(new Revision(ID, "2026-04-14"));
  }

  @Test
  void aDetachedHeadAndPackedReferencesAreRead() throws IOException {
    git("HEAD", ID + "\n");
    assertThat(Revision.of(folder, Optional.empty(), Optional.of("2026")).id()).isEqualTo(ID);
    git("HEAD", "ref: refs/heads/main\n");
    git("packed-refs", "# pack-refs with: peeled\n" + ID + " refs/heads/main\n");
    assertThat(Revision.of(folder, Optional.empty(), Optional.of("2026")).id()).isEqualTo(ID);
  }

  @Test
  void aReferenceThatLeadsOutIsNotFollowed() throws IOException {
    git("HEAD", "ref: refs/../../../etc/passwd\n");
    refused(Optional.empty(), Optional.empty(), "--revision");
  }

  @Test
  void withoutGitBothAreAskedFor() {
    refused(Optional.empty(), Optional.empty(), "give --revision and --date");
    refused(Optional.of("v3"), Optional.empty(), "--date");
  }

  @Test
  void aPackedCommitHasNoDayToRead() throws IOException {
    git("HEAD", ID + "\n");
    refused(Optional.empty(), Optional.empty(), "git log -1 --format=%cs");
  }

  @Test
  void theDayOfHeadIsNotThatOfAnotherRevision() throws IOException {
    git("HEAD", ID + "\n");
    commit();
    refused(Optional.of("v2"), Optional.empty(), "--date");
  }

  @Test
  void aDateThatDoesNotExistIsRefused() {
    refused(Optional.of("v3"), Optional.of("2026-02-30"), "does not exist");
  }

  private void refused(Optional<String> id, Optional<String> date, String why) {
    assertThatThrownBy(() -> Revision.of(folder, id, date))
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE))
        .hasMessageContaining(why);
  }

  private void git(String name, String text) throws IOException {
    Path file = folder.resolve(".git").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws IOException {
    Path file = folder.resolve(".git/objects/01").resolve(ID.substring(2));
    Files.createDirectories(file.getParent());
    String text = "tree 0\nauthor A <a@x> 1 +0000\ncommitter B <b@x> 1776160800 +0200\n\nEssai\n";
    try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
      out.write(("commit " + text.length() + "\0" + text).getBytes(StandardCharsets.UTF_8));
    }
  }
}
