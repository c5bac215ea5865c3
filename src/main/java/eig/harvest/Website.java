package eig.harvest;

import eig.model.UserError;
import java.nio.file.Path;

/** The sources a checkout can be harvested from, and the documents they become. */
public enum Website {
  /** The programme's current website. */
  SITE_EIG(
      "site-eig",
      "site/content",
      "the programme's current website: a folder site/content with defis and personnes in it",
      "defis",
      "personnes") {
    @Override
    Harvest read(Checkout checkout, KnownProducts known) {
      return new SiteReader(checkout).read();
    }
  },
  /** The programme's former website. */
  ANCIEN_SITE_EIG(
      "ancien-site-eig",
      "_data",
      "the programme's former website: a folder _data with defis.yml and personnes.yml in it",
      "defis.yml",
      "personnes.yml") {
    @Override
    Harvest read(Checkout checkout, KnownProducts known) {
      return new FormerSiteReader(checkout).read();
    }
  },
  /** The pages of products at beta.gouv.fr. */
  BETA_GOUV(
      "beta-gouv",
      "content",
      "beta.gouv.fr: a folder content with _startups and _organisations in it",
      "_startups",
      "_organisations") {
    @Override
    Harvest read(Checkout checkout, KnownProducts known) {
      return new BetaReader(checkout, known).read();
    }
  };

  private final String document;
  private final String folder;
  private final String described;
  private final String one;
  private final String other;

  Website(String document, String folder, String described, String one, String other) {
    this.document = document;
    this.folder = folder;
    this.described = described;
    this.one = one;
    this.other = other;
  }

  /** The document its tables belong to. */
  public String document() {
    return document;
  }

  /**
   * Reads a checkout.
   *
   * @param root the folder the repository was checked out to
   * @param known which products have to do with the programme, where the site has others too
   * @throws UserError when it is no checkout of this site
   */
  public Harvest harvest(Path root, KnownProducts known) {
    return read(Checkout.open(root, folder, described, one, other), known);
  }

  abstract Harvest read(Checkout checkout, KnownProducts known);
}
