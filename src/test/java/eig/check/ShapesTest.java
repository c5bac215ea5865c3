package eig.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape refuses what it is there to refuse. */
class ShapesTest {

  private static final ShapeCheck CHECK = ShapeCheck.read(Path.of(""));

  /** The message of a shape, and a small graph that it must refuse. */
  static Stream<Arguments> violations() {
    return Stream.of(
        that("La chose doit avoir un nom, et un seul.", ":x a eig:Defi ."),
        that("La chose doit avoir un nom, et un seul.", ":x a eig:Media ; eig:nom \"A\" , \"B\" ."),
        that(
            "D’une personne on ne publie que le nom et la part prise au programme.",
            ":x a eig:Personne ; eig:nom \"A\" ; foaf:mbox <mailto:a@a.example> ."),
        that(
            "La promotion d’un défi doit être une promotion.",
            ":x a eig:Defi ; eig:nom \"X\" ; eig:promotion :y ."),
        that(
            "L’hôte d’un défi doit être une administration.",
            ":x a eig:Defi ; eig:nom \"X\" ; eig:hote :y ."),
        that(
            "L’équipe d’un défi est faite de participations.",
            ":x a eig:Defi ; eig:nom \"X\" ; eig:equipe :y ."),
        that("Une participation a une personne, et une seule.", ":x a eig:Participation ."),
        that(
            "Une participation a une personne, et une seule.",
            ":x a eig:Participation ; eig:personne :y . :y a eig:Administration ."),
        that(
            "Une participation a un cadre : défi, promotion, programme ou événement.",
            ":x a eig:Participation ; eig:cadre :y . :y a eig:Article ."),
        that("Une participation a un rôle.", ":x a eig:Participation ."),
        that(
            "Une participation a un rôle.",
            ":x a eig:Participation ; eig:role :y . :y a eig:Metier ."),
        that(
            "Le métier doit être dans la liste des métiers.",
            ":x a eig:Participation ; eig:metier :y . :y a eig:Role ."),
        that("Une fonction a un titulaire.", ":x a eig:Fonction ."),
        that("Une fonction est dans une organisation.", ":x a eig:Fonction ."),
        that(
            "Un rattachement part d’une administration, qui n’est pas sa propre tutelle.",
            ":x a eig:Rattachement ; eig:administration :y ; eig:parent :y . "
                + ":y a eig:Administration ."),
        that("Un rattachement mène à une administration.", ":x a eig:Rattachement ."),
        that("Une mesure porte sur une chose, et une seule.", ":x a eig:Mesure ."),
        that("Une mesure a un indicateur.", ":x a eig:Mesure ; eig:indicateur :y ."),
        that("Une mesure a un statut.", ":x a eig:Mesure ."),
        that("Une mesure a une unité.", ":x a eig:Mesure ."),
        that(
            "La borne basse dépasse la borne haute.",
            ":x a eig:Mesure ; eig:minimum 30 ; eig:maximum 25 ."),
        that("Une mesure a une valeur ou au moins une borne.", ":x a eig:Mesure ."),
        that("Un chiffre clé porte sur un défi, et un seul.", ":x a eig:ChiffreCle ."),
        that(
            "Un chiffre clé porte sur un défi, et un seul.",
            ":x a eig:ChiffreCle ; eig:porteSur :y . :y a eig:Produit ."),
        that("Un chiffre clé a une valeur, et une seule.", ":x a eig:ChiffreCle ."),
        that(
            "Un chiffre clé a une valeur, et une seule.",
            ":x a eig:ChiffreCle ; eig:valeur 1 , 2 ."),
        that("Un chiffre clé a une nature, et une seule.", ":x a eig:ChiffreCle ."),
        that(
            "Un chiffre clé a une nature, et une seule.",
            ":x a eig:ChiffreCle ; eig:natureDeChiffre :y , :z . "
                + ":y a eig:NatureDeChiffre . :z a eig:NatureDeChiffre ."),
        that(
            "Un chiffre clé a une nature, et une seule.",
            ":x a eig:ChiffreCle ; eig:natureDeChiffre :y . :y a eig:Concept ."),
        that("Un chiffre clé a une unité, et une seule.", ":x a eig:ChiffreCle ."),
        that(
            "Un chiffre clé a une valeur en unités, et une seule.",
            ":x a eig:ChiffreCle ; eig:valeurEnUnites \"33 millions\" ."),
        that("Un chiffre clé dit ce qu’il compte.", ":x a eig:ChiffreCle ."),
        that(
            "Un montant est un nombre positif d’euros.", ":x a eig:Financement ; eig:montant -1 ."),
        that(
            "Un montant est un nombre positif d’euros.",
            ":x a eig:Financement ; eig:montant 1.0e6 ."),
        that("Une part est entre 0 et 100 %.", ":x a eig:Financement ; eig:part 101 ."),
        that("Un article a un titre.", ":x eig:media :y ."),
        that("Un article paraît dans un média.", ":x eig:media :y . :y a eig:Personne ."),
        that("Un article a une date.", ":x eig:media :y ."),
        that(
            "L’adresse d’un article est sur le web.",
            ":x eig:media :y ; eig:adresse <javascript:alert(1)> ."),
        that("Une mention est dans un article.", ":x a eig:Mention ; eig:article :y ."),
        that("Une mention parle d’une chose.", ":x a eig:Mention ."),
        that("Une mention est explicite ou déduite.", ":x a eig:Mention ."),
        that(
            "Une phase est celle d’un produit, jamais d’un défi.",
            ":x a eig:Phase ; eig:porteSur :y . :y a eig:Defi ."),
        that("Une phase a un état.", ":x a eig:Phase ."),
        that(
            "Un besoin est celui d’un défi.",
            ":x a eig:Besoin ; eig:porteSur :y . :y a eig:Produit ."),
        that("Une date donne son premier jour.", ":x eig:date \"2019\" ."),
        that(
            "Une contradiction oppose au moins deux positions.",
            ":x a eig:Contradiction ; eig:position :y . :y a eig:Position ."),
        that(
            "Une contradiction est de valeur, d’ensemble ou interne.",
            ":x a eig:Contradiction ; eig:natureDeContradiction \"autre\" ."),
        that("Une position est soutenue par un document.", ":x a eig:Position ."),
        that(
            "La ville d’un défi doit être une commune.",
            ":x a eig:Defi ; eig:commune :y . :y a eig:Departement ."),
        that(
            "Le thème d’un défi doit être dans la liste des thèmes.",
            ":x a eig:Defi ; eig:theme :y . :y a eig:Expertise ."),
        that(
            "L’expertise d’un défi doit être dans la liste des expertises.",
            ":x a eig:Defi ; eig:expertiseMobilisee :y . :y a eig:Theme ."),
        that("Un défi dure de 1 à 36 mois.", ":x a eig:Defi ; eig:dureeEnMois 0 ."),
        that("Un défi dure de 1 à 36 mois.", ":x a eig:Defi ; eig:dureeEnMois \"10\" ."),
        that(
            "La suite d’un défi est une adresse web.",
            ":x a eig:Defi ; eig:suite <mailto:a@a.example> ."),
        that("Une vidéo est une adresse web.", ":x a eig:Defi ; eig:video \"x5\" ."),
        that("Ce qu’un défi a donné est un produit.", ":x a eig:Defi ; eig:aDonne :y ."),
        that(
            "Un dépôt de code est celui d’un défi ou d’un produit.",
            ":x a eig:Personne ; eig:codeSource <https://a.example/> ."),
        that("Un dépôt de code a une adresse web.", ":x eig:codeSource <ftp://a.example/> ."),
        that("Un produit est issu de défis.", ":x a eig:Produit ; eig:issuDe :y ."),
        that(
            "L’état d’un produit est dans ses phases, avec leur date.",
            ":x a eig:Produit ; eig:etat :y ."),
        that("Une origine est celle d’un produit.", ":x a eig:Origine ; eig:produit :y ."),
        that("Une origine mène à un défi.", ":x a eig:Origine ."),
        that("Une origine dit comment on la connaît.", ":x a eig:Origine ."),
        that(
            "Un événement de produit porte sur un produit.",
            ":x a eig:EvenementDeProduit ; eig:porteSur :y . :y a eig:Defi ."),
        that("Une commune est dans un département et une région.", ":x a eig:Commune ."),
        that(
            "Un département est dans une région, et une seule.",
            ":x a eig:Departement ; eig:dans :y , :z . :y a eig:Region . :z a eig:Region ."),
        that("Un billet a un titre.", ":x a eig:Billet ."),
        that(
            "La promotion qu’une fiche déclare est une promotion.",
            ":x eig:promotionDeclaree :y . :y a eig:Defi ."));
  }

  private static Arguments that(String message, String statements) {
    return Arguments.of(message, statements);
  }

  private static List<Finding> findings(String statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            @prefix : <https://exemple.fr/> .
            @prefix eig: <https://w3id.org/eig/ontologie#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            """
                + statements,
            Lang.TURTLE)
        .parse(graph);
    return CHECK.check("essai", graph);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void refuse(String message, String statements) {
    assertThat(findings(statements))
        .filteredOn(finding -> finding.node().equals("https://exemple.fr/x"))
        .extracting(Finding::message)
        .contains(message);
  }

  @Test
  void areEachShownToRefuse() {
    Graph shapes = GraphFactory.createDefaultGraph();
    RDFParser.source("ontology/shapes.ttl").lang(Lang.TURTLE).parse(shapes);
    Set<String> messages =
        shapes.stream(Node.ANY, SHACL.message, Node.ANY)
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .collect(Collectors.toSet());

    assertThat(violations().map(v -> (String) v.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(messages);
  }

  @Test
  void acceptAPersonWithNameAndPart() {
    assertThat(
            findings(
                ":x a eig:Personne , foaf:Person ; eig:nom \"A\" ; eig:participe :p ; "
                    + "eig:aParticipeA :d ."))
        .isEmpty();
  }

  @Test
  void acceptAnOpenBound() {
    assertThat(
            findings(
                ":x a eig:Mesure ; eig:porteSur :p ; eig:indicateur :i ; eig:statut :s ; "
                    + "eig:unite :u ; eig:minimum 115 . :i a eig:Indicateur , eig:Concept ; "
                    + "eig:nom \"I\" ."))
        .isEmpty();
  }
}
