package vn.techledger.ledger.shared;

import java.util.Locale;

/**
 * Why the ledger refuses a command, in order of precedence within a command. Each reason has a sentence in every
 * language of the product (message bundles {@code problems}) and a test.
 */
public enum Reason {
    // code lists
    CODE_LIST_VERSION_ALREADY_ADOPTED,
    CODE_LIST_PROPOSAL_UNKNOWN,
    CODE_LIST_PROPOSAL_ALREADY_ADOPTED,
    APPROVER_IS_PROPOSER,

    // rule sets and holidays
    RULES_PROPOSAL_UNKNOWN,
    RULES_PROPOSAL_ALREADY_ADOPTED,
    RULES_CHANGED_MEANWHILE,
    // retention and legal holds
    RETENTION_PROPOSAL_UNKNOWN,
    RETENTION_PROPOSAL_ALREADY_ADOPTED,
    RETENTION_CLASS_ALREADY_ADOPTED,
    HOLD_UNKNOWN,
    HOLD_RELEASE_UNKNOWN,
    HOLD_ALREADY_RELEASED,

    // keys
    PERSON_UNKNOWN,
    KEY_UNKNOWN,
    KEY_ALREADY_REVOKED,
    LAST_ADMIN_KEY,

    // contracts
    ROW_ALREADY_RECORDED,
    REFERENCE_ALREADY_USED,
    PARTY_UNKNOWN,
    SIGNED_IN_THE_FUTURE,
    SECTOR_LIST_NOT_ADOPTED,
    SECTOR_UNKNOWN,
    CODE_LIST_NOT_ADOPTED,
    CODE_UNKNOWN,

    // changes of contracts
    CONTRACT_UNKNOWN,
    CORRECTION_UNKNOWN,
    CORRECTION_ALREADY_APPROVED,
    CORRECTION_TARGET_NOT_IN_FORCE,
    CORRECTION_ALREADY_DROPPED,
    CORRECTION_CHANGES_NOTHING,
    CONTRACT_ENDED,
    ENTRY_UNKNOWN,
    DATE_BEFORE_CONTRACT,
    AMENDMENT_MOVES_SIGNING,
    UNPERFORMED_EXCEEDS_CONTRACT,
    NOTHING_TO_RETRACT,
    REJECTER_NOT_ENTITLED,

    // performance
    PERFORMANCE_UNKNOWN,
    PERFORMANCE_KIND_DIFFERS,
    CONTRACT_ALREADY_COMPLETED,

    // technologies
    TECHNOLOGY_UNKNOWN,
    TECHNOLOGY_WITHDRAWN,
    TECHNOLOGY_ALREADY_PUBLISHED,
    DATE_IN_THE_FUTURE,
    WITHDRAWN_BEFORE_PUBLISHED,
    DOCUMENT_ALREADY_DIGITISED,

    // needs
    NEED_UNKNOWN,
    NEED_ALREADY_WITHDRAWN,
    NEED_WITHDRAWN_BEFORE_STATED,

    // memoranda
    MEMORANDUM_UNKNOWN,
    MEMORANDUM_ALREADY_ENDED,
    ENDED_BEFORE_SIGNED,

    // assessments, valuations, inspections
    VALUATION_UNKNOWN,
    VALUATION_ALREADY_RETRACTED,

    // imports
    IMPORT_UNKNOWN,
    IMPORT_ALREADY_FINISHED;

    /** The reason as it stands in addresses of problems: {@code party-unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
