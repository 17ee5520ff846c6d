package vn.techledger.projections.register;

/** The part that a party has in a contract. */
public enum PartyRole {
    /** Bên giao. */
    SUPPLIER,
    /** Bên nhận. */
    ACQUIRER,
    /** Tổ chức trung gian. */
    INTERMEDIARY
}
