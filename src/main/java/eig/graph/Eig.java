package eig.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of our ontology, {@code ontology/eig.ttl}; a test holds the two to each other, both
 * ways.
 *
 * <p>The namespace does not follow {@code --base}: whoever publishes things of their own shares our
 * terms.
 */
public final class Eig {

  /** The namespace of the ontology. */
  public static final String NAMESPACE = "https://w3id.org/eig/ontologie#";

  // Classes

  public static final Node Personne = term("Personne");
  public static final Node Administration = term("Administration");
  public static final Node Rattachement = term("Rattachement");
  public static final Node Programme = term("Programme");
  public static final Node Promotion = term("Promotion");
  public static final Node Defi = term("Defi");
  public static final Node Participation = term("Participation");
  public static final Node Fonction = term("Fonction");
  public static final Node Produit = term("Produit");
  public static final Node Phase = term("Phase");
  public static final Node Evenement = term("Evenement");
  public static final Node Article = term("Article");
  public static final Node Media = term("Media");
  public static final Node Mention = term("Mention");
  public static final Node Mesure = term("Mesure");
  public static final Node Financement = term("Financement");
  public static final Node Regle = term("Regle");
  public static final Node Besoin = term("Besoin");
  public static final Node Effet = term("Effet");
  public static final Node Document = term("Document");
  public static final Node EtatDeDocument = term("EtatDeDocument");
  public static final Node Concept = term("Concept");
  public static final Node Role = term("Role");
  public static final Node Metier = term("Metier");
  public static final Node Expertise = term("Expertise");
  public static final Node Indicateur = term("Indicateur");
  public static final Node Rapprochement = term("Rapprochement");
  public static final Node Contradiction = term("Contradiction");
  public static final Node Position = term("Position");
  public static final Node Citation = term("Citation");
  public static final Node ChiffreCle = term("ChiffreCle");
  public static final Node NatureDeChiffre = term("NatureDeChiffre");
  public static final Node Billet = term("Billet");
  public static final Node Terme = term("Terme");
  public static final Node EvenementDeProduit = term("EvenementDeProduit");
  public static final Node Renommage = term("Renommage");
  public static final Node Origine = term("Origine");
  public static final Node Theme = term("Theme");
  public static final Node Commune = term("Commune");
  public static final Node Departement = term("Departement");
  public static final Node Region = term("Region");

  // Properties

  public static final Node nom = term("nom");
  public static final Node sigle = term("sigle");
  public static final Node nature = term("nature");
  public static final Node objet = term("objet");
  public static final Node description = term("description");
  public static final Node adresse = term("adresse");
  public static final Node promotion = term("promotion");
  public static final Node promotionDe = term("promotionDe");
  public static final Node expertiseRecherchee = term("expertiseRecherchee");
  public static final Node profil = term("profil");
  public static final Node nouveaute = term("nouveaute");
  public static final Node hote = term("hote");
  public static final Node porteur = term("porteur");
  public static final Node fiche = term("fiche");
  public static final Node annee = term("annee");
  public static final Node theme = term("theme");
  public static final Node expertiseMobilisee = term("expertiseMobilisee");
  public static final Node commune = term("commune");
  public static final Node suite = term("suite");
  public static final Node participation = term("participation");
  public static final Node equipe = term("equipe");
  public static final Node cadre = term("cadre");
  public static final Node personne = term("personne");
  public static final Node participe = term("participe");
  public static final Node aParticipeA = term("aParticipeA");
  public static final Node role = term("role");
  public static final Node metier = term("metier");
  public static final Node expertise = term("expertise");
  public static final Node intitule = term("intitule");
  public static final Node aupresDe = term("aupresDe");
  public static final Node titulaire = term("titulaire");
  public static final Node organisation = term("organisation");
  public static final Node administration = term("administration");
  public static final Node parent = term("parent");
  public static final Node attache = term("attache");
  public static final Node faitPartieDe = term("faitPartieDe");
  public static final Node sousTutelleDe = term("sousTutelleDe");
  public static final Node dansEnsemble = term("dansEnsemble");
  public static final Node lancePar = term("lancePar");
  public static final Node portePar = term("portePar");
  public static final Node financePar = term("financePar");
  public static final Node programmeParent = term("programmeParent");
  public static final Node partenaire = term("partenaire");
  public static final Node objectif = term("objectif");
  public static final Node porteSur = term("porteSur");
  public static final Node indicateur = term("indicateur");
  public static final Node valeur = term("valeur");
  public static final Node minimum = term("minimum");
  public static final Node maximum = term("maximum");
  public static final Node qualificatif = term("qualificatif");
  public static final Node unite = term("unite");
  public static final Node statut = term("statut");
  public static final Node perimetre = term("perimetre");
  public static final Node libelle = term("libelle");
  public static final Node luDans = term("luDans");
  public static final Node date = term("date");
  public static final Node dateEcrite = term("dateEcrite");
  public static final Node debutAuPlusTot = term("debutAuPlusTot");
  public static final Node finAuPlusTard = term("finAuPlusTard");
  public static final Node anneeDeDebut = term("anneeDeDebut");
  public static final Node observeLe = term("observeLe");
  public static final Node lieu = term("lieu");
  public static final Node concerne = term("concerne");
  public static final Node organisateur = term("organisateur");
  public static final Node titre = term("titre");
  public static final Node media = term("media");
  public static final Node identifiant = term("identifiant");
  public static final Node editeur = term("editeur");
  public static final Node rubrique = term("rubrique");
  public static final Node genre = term("genre");
  public static final Node placeDansLaPage = term("placeDansLaPage");
  public static final Node rang = term("rang");
  public static final Node article = term("article");
  public static final Node aMention = term("aMention");
  public static final Node chose = term("chose");
  public static final Node lien = term("lien");
  public static final Node mentionne = term("mentionne");
  public static final Node raison = term("raison");
  public static final Node issuDe = term("issuDe");
  public static final Node aDonne = term("aDonne");
  public static final Node integre = term("integre");
  public static final Node etat = term("etat");
  public static final Node decidePar = term("decidePar");
  public static final Node probleme = term("probleme");
  public static final Node besoinConfirme = term("besoinConfirme");
  public static final Node concept = term("concept");
  public static final Node usager = term("usager");
  public static final Node appui = term("appui");
  public static final Node beneficiaire = term("beneficiaire");
  public static final Node regit = term("regit");
  public static final Node financeur = term("financeur");
  public static final Node dispositif = term("dispositif");
  public static final Node montant = term("montant");
  public static final Node part = term("part");
  public static final Node sourceCitee = term("sourceCitee");
  public static final Node verdict = term("verdict");
  public static final Node rapproche = term("rapproche");
  public static final Node propriete = term("propriete");
  public static final Node natureDeContradiction = term("natureDeContradiction");
  public static final Node position = term("position");
  public static final Node valeurAffirmee = term("valeurAffirmee");
  public static final Node valeurDe = term("valeurDe");
  public static final Node affirmePar = term("affirmePar");
  public static final Node retenue = term("retenue");
  public static final Node regle = term("regle");
  public static final Node revision = term("revision");
  public static final Node ouverte = term("ouverte");
  public static final Node enumerationComplete = term("enumerationComplete");

  public static final Node dans = term("dans");
  public static final Node dureeEnMois = term("dureeEnMois");
  public static final Node codeSource = term("codeSource");
  public static final Node codeSourceEcrit = term("codeSourceEcrit");
  public static final Node video = term("video");
  public static final Node uniteEcrite = term("uniteEcrite");
  public static final Node avant = term("avant");
  public static final Node apres = term("apres");
  public static final Node natureDeChiffre = term("natureDeChiffre");
  public static final Node valeurEnUnites = term("valeurEnUnites");
  public static final Node libelleLu = term("libelleLu");
  public static final Node typeDeclare = term("typeDeclare");
  public static final Node domaine = term("domaine");
  public static final Node promotionDeclaree = term("promotionDeclaree");
  public static final Node categorie = term("categorie");
  public static final Node liste = term("liste");
  public static final Node produit = term("produit");
  public static final Node defi = term("defi");
  public static final Node natureDeclaree = term("natureDeclaree");

  public static final Node ancienNom = term("ancienNom");
  public static final Node nouveauNom = term("nouveauNom");

  private Eig() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NAMESPACE + localName);
  }
}
