package vn.techledger.ledger.intermediary;

/** How far a network of intermediaries reaches. */
public enum NetworkScope {
    /** Mạng lưới trong vùng. */
    REGIONAL,
    /** Mạng lưới trong nước. */
    NATIONAL,
    /** Mạng lưới nước ngoài. */
    FOREIGN
}
