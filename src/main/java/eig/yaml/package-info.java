/**
 * Reads YAML without trusting it: text comes in, maps, lists and texts with their lines go out. The
 * front matter of harvested pages and the headers of questions are read by it.
 */
@NullMarked
package eig.yaml;

import org.jspecify.annotations.NullMarked;
