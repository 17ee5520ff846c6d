package vn.techledger.api.imports;

/** What became of one row of a file when it was read and mapped. */
public sealed interface ReadRow permits MappedRow, BadRow {

    /** Physical line in which the row begins, from 1. */
    long line();
}
