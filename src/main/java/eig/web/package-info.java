/**
 * Serves over HTTP: requests come in, complete answers or problems go out. The only room that
 * knows\n * Fuseki, servlets and templates.\n
 */
@NullMarked
package eig.web;

import org.jspecify.annotations.NullMarked;
