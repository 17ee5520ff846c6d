package vn.techledger.projections.disclosure;

/** In which capacity somebody is behind a sum. */
public enum Side {
    /** The deal itself. */
    DEAL,
    SUPPLIER,
    ACQUIRER
}
