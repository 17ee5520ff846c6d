package vn.techledger.ledger.reference;

/**
 * A ground on which the law lets an authority refuse or revoke.
 *
 * @param code how the ledger names it, {@code NO_TECHNOLOGY_OBJECT}
 * @param article where the law says so
 */
public record LegalGround(String code, String textVi, String textEn, String article) {}
