package vn.techledger.ledger.shared;

/** A code, which means nothing without its list and version: {@code M} is science in VSIC 2018, real estate in 2025. */
public record CodeRef(String list, String version, String code) {}
