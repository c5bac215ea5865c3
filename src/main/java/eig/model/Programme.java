package eig.model;

import java.util.List;

/**
 * All we know: who is who, who speaks, and what each says.
 *
 * @param documents the documents, by id
 * @param identities the things and concepts, by key
 * @param claims what the documents say, in the order of files and lines
 * @param ranks exceptions to the documents' ranks
 * @param decisions who is and is not the same
 * @param arbitrations contradictions settled by hand
 * @param readings how we read the key figures, row by row
 */
public record Programme(
    List<Document> documents,
    List<Identity> identities,
    List<Entry> claims,
    List<RankException> ranks,
    List<Decision> decisions,
    List<Arbitration> arbitrations,
    List<Entry> readings) {}
