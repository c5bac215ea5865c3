package eig.model;

/**
 * Which claim we retain where rank does not settle a contradiction.
 *
 * @param subject the thing
 * @param property the local name of the contested property
 * @param value the value retained: a key, a number or a date, as the tables write it
 * @param reason why, in French
 * @param origin the row
 */
public record Arbitration(
    Key subject, String property, String value, String reason, Origin origin) {}
