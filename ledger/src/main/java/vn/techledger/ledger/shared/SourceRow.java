package vn.techledger.ledger.shared;

/**
 * Where an imported fact came from. {@code row} identifies it within the source for ever: a mapped key, or the row's
 * digest with the number of its occurrence; {@code line} is for people.
 */
public record SourceRow(String source, String row, long line, ImportId imported) {}
