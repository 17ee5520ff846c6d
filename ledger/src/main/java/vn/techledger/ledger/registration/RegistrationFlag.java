package vn.techledger.ledger.registration;

/**
 * What stands out about a registration, without being impossible: the ledger records what happened. Flags follow from
 * facts and adopted rules alone. Articles are those of Law 07/2017/QH14.
 */
public enum RegistrationFlag {
    /** Nobody declared what the lists say about the technology (Arts 9 to 11; Decree 76/2018/NĐ-CP, Art. 3). */
    TECHNOLOGY_UNCHECKED,
    /** The technology may not be transferred (Art. 11); shown apart, and no paper is recorded for it. */
    TECHNOLOGY_PROHIBITED,
    /** A prohibited technology has a certificate or licence from before its check (Art. 11). */
    PROHIBITED_TECHNOLOGY_HAS_PAPER,
    /**
     * A certificate or licence is in force of a contract that was declared invalid, and so never took effect (Civil Code
     * 91/2015/QH13, Art. 131(1)).
     */
    INVALID_YET_REGISTERED,
    /** A restricted technology has no licence in force (Art. 28(1)). */
    RESTRICTED_WITHOUT_LICENCE,
    /** A contract about a restricted technology was registered, which is a ground for refusal (Art. 31(6)(a)). */
    RESTRICTED_YET_REGISTERED,
    /** A licence came without an approval; right only where the project was appraised before (Art. 28(2)(a)). */
    LICENCE_WITHOUT_APPROVAL,
    /** The contract was signed before the approval (Art. 30(2)). */
    SIGNED_BEFORE_APPROVAL,
    /** The dossier is not that of the party that the rules oblige (Art. 31(4)). */
    FILED_BY_ANOTHER_PARTY,
    /** The dossier says voluntary where the rules say mandatory, or the other way round (Art. 31(1) and (2)). */
    PURPOSE_DIFFERS_FROM_RULES,
    /** An authority answered a dossier of which no completeness is recorded (Art. 31(5)). */
    ANSWERED_WITHOUT_COMPLETE_FILE,
    /** An amendment or extension was registered of a contract without a certificate (Art. 33(1)). */
    AMENDMENT_WITHOUT_CERTIFICATE,
    /** The fee that an authority determined is not the one of the rules (Circular 169/2016/TT-BTC). */
    FEE_DIFFERS_FROM_RULES,
    /** Something was done after its last day, or its last day has passed; the clocks say what. */
    LIMIT_EXCEEDED
}
