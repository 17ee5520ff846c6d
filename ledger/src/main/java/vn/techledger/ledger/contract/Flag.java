package vn.techledger.ledger.contract;

/**
 * Something about a contract that somebody should look at. The ledger records what happened: a flag refuses nothing, and
 * says nothing that does not follow from the facts. Each names the law that it comes from.
 */
public enum Flag {
    /** A transfer within Viet Nam whose price is stated in foreign currency. */
    PRICED_IN_FOREIGN_CURRENCY("Ordinance on foreign exchange Art. 22; Circular 32/2013/TT-NHNN Arts 3–4"),

    /** State capital is involved, or a parent deals with its subsidiary: the price is to be audited or valued. */
    PRICE_CONTROL_REQUIRED("Law 07/2017 Art. 27(3); Decree 76/2018 Art. 4(2–3)"),

    /** The parties are related otherwise: the price is to be audited or valued when the tax office demands it. */
    PRICE_CONTROL_ON_DEMAND("Law 07/2017 Art. 27(3); Decree 76/2018 Art. 4(3)"),

    /** Machinery is the only object: alone it is no transfer of technology. */
    MACHINERY_ALONE("Law 07/2017 Art. 4(1)(d)"),

    /** Delivery of equipment is the only mode: it comes only with another. */
    EQUIPMENT_MODE_ALONE("Law 07/2017 Art. 6(4)"),

    /** This form must be a contract of its own, but clauses or an annex hold it. */
    MUST_BE_A_CONTRACT("Law 07/2017 Art. 5(4)"),

    /** Somebody looked at the headings, and some that every contract has are not among them. */
    HEADINGS_MISSING("Law 07/2017 Art. 23"),

    /** The direction does not go with the countries of the parties. */
    DIRECTION_CONTRADICTS_COUNTRIES("Law 07/2017 Art. 2(8–10)"),

    /** The contract ended, and nobody said how much of it is not performed: its whole value stays in the figures. */
    UNPERFORMED_UNKNOWN("Design, section 5: terminate"),

    /** An amendment was signed after the contract had ended. */
    AMENDED_AFTER_THE_END("Design, section 5: anomalies become flags");

    private final String source;

    Flag(String source) {
        this.source = source;
    }

    /** Where it comes from, as one cites it. */
    public String source() {
        return source;
    }
}
