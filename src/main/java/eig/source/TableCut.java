package eig.source;

/**
 * What the people who withdrew leave in a table, in numbers.
 *
 * @param table its file
 * @param rows how many rows went
 * @param references how many references became a key
 * @param texts how many texts lost a name
 * @param addresses how many addresses went
 */
public record TableCut(String table, int rows, int references, int texts, int addresses) {}
