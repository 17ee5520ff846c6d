package vn.techledger.ledger.personal;

/**
 * A field of a person as it lies in the database.
 *
 * @param sealed nonce (12 bytes) and AES-256-GCM of salt (32 bytes) and value (UTF-8), bound to person and field
 */
record SealedField(PersonalField field, byte[] sealed) {}
