/**
 * Reads a checkout of one of the programme's websites, or of beta.gouv.fr: a folder of Markdown and
 * YAML files comes in, the tables of one document go out, with remarks on what was left out and
 * why.
 *
 * <p>Facts only: names, titles, dates, figures, addresses and relations, as the source writes them.
 * No bodies, descriptions, portraits, e-mails or social accounts. Nothing is recognised or
 * corrected here: a name leaves this room as it was written, trimmed and in NFC. Begin with {@link
 * eig.harvest.Website}.
 */
@NullMarked
package eig.harvest;

import org.jspecify.annotations.NullMarked;
