/**
 * Serves over HTTP: requests come in, complete answers or problems go out. The only room that knows
 * Fuseki, servlets and templates.
 */
@NullMarked
package eig.web;

import org.jspecify.annotations.NullMarked;
