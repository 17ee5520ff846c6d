package vn.techledger.api.imports;

/** What ends a physical line of a file. */
enum LineEnds {
    /** Any of the three, also mixed. */
    AUTO,
    LF,
    CRLF,
    CR
}
