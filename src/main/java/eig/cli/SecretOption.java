package eig.cli;

import eig.model.Secret;
import eig.model.UserError;
import eig.model.Utf8;
import eig.model.Withdrawal;
import eig.model.Withdrawals;
import eig.source.WithdrawalsTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The secret by which people who withdrew are recognised. */
final class SecretOption {

  /** Where it is looked for when no file is given. */
  private static final String VARIABLE = "EIG_RETRAITS_SECRET";

  private static final String NAME = "--secret-file";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description =
          "The secret that recognises people who withdrew; outside of the home folder (default: the"
              + " variable EIG_RETRAITS_SECRET).")
  private @Nullable Path file;

  /**
   * The secret as it was given.
   *
   * @throws UserError when it is no secret: too short, or kept beside what it protects
   */
  Optional<Secret> secret(Path home) {
    Path given = file;
    if (given != null) {
      if (isWithin(given, home)) {
        throw new UserError(
            UserError.Kind.USAGE,
            NAME,
            "the file lies in the home folder, whose readers must not know it",
            "keep it elsewhere");
      }
      return Optional.of(Secret.of(Utf8.read(given, NAME + " " + given), NAME));
    }
    return Optional.ofNullable(System.getenv(VARIABLE))
        .filter(written -> !written.isBlank())
        .map(written -> Secret.of(written, VARIABLE));
  }

  /** The arguments that give it to another process of the same environment. */
  List<String> arguments() {
    Path given = file;
    return given == null ? List.of() : List.of(NAME, given.toAbsolutePath().toString());
  }

  /**
   * The people who withdrew from a home folder.
   *
   * @throws UserError when there are some and the secret is missing or another one
   */
  Withdrawals withdrawals(Path home) {
    List<Withdrawal> rows = WithdrawalsTable.read(home);
    return rows.isEmpty()
        ? Withdrawals.none()
        : Withdrawals.of(rows, secret(home)).sparing(WithdrawalsTable.otherNames(home));
  }

  private static boolean isWithin(Path file, Path home) {
    try {
      return file.toRealPath().startsWith(home.toRealPath());
    } catch (IOException e) {
      return false; // Reading it says what is wrong.
    }
  }
}
