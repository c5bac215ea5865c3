package eig.cli;

import eig.model.Edition;
import eig.query.Turns;
import eig.store.Publication;
import eig.store.Swap;
import eig.web.Served;
import eig.web.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code eig prime}: does once what every command does, so that the launcher can keep the classes
 * it loads in a class-data archive. Hidden: of no use by itself.
 */
@Command(name = "prime", hidden = true)
final class PrimeCommand implements Runnable {

  private static final String QUESTION = "defis-par-promotion";

  @Mixin private Common common = new Common();

  @Mixin private SecretOption secret = new SecretOption();

  @Override
  public void run() {
    serve();
    for (String[] command :
        new String[][] {
          {"query", QUESTION, "--format", "csv"},
          {"query", QUESTION, "--explain"},
          {"query"},
          {"check"},
          {"verify"},
          {"generations"},
          {"--help"}
        }) {
      String[] here = Arrays.copyOf(command, command.length + 2);
      here[command.length] = "--home";
      here[command.length + 1] = common.home().toString();
      Main.run(command[0].startsWith("-") ? command : here);
    }
  }

  private void serve() {
    Pipeline pipeline = new Pipeline(common, Edition.COMPLETE, secret);
    // In this process, whatever its flags: the archive is of the classes it loads.
    pipeline.build(Publication.KEEP);
    Turns turns = new Turns();
    try (Swap<Served> served =
        new Swap<>(ServeCommand.served(common, pipeline.store().open(), turns))) {
      Site site = Site.start(served, turns, 0);
      HttpClient client = HttpClient.newHttpClient();
      for (String path :
          List.of(
              "",
              "questions/" + QUESTION,
              "questions/" + QUESTION + ".csv",
              "sparql?query=ASK%20%7B%7D")) {
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + "/" + path))
                .build(),
            HttpResponse.BodyHandlers.discarding());
      }
      site.stop();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
