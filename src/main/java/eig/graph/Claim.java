package eig.graph;

import org.apache.jena.graph.Triple;

/** One statement and who makes it. */
record Claim(Triple triple, Voice voice) {}
