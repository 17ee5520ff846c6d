package vn.techledger.ledger.valuation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is remarkable about an act. Follows from its facts alone, and stops nothing. */
public enum ValuationFlag {
    /** Decree 76/2018/NĐ-CP, Art. 32, was in force, and fewer than two valuers signed. */
    FEWER_THAN_TWO_VALUERS,
    /** Decree 76/2018/NĐ-CP, Art. 32, was in force, and nobody knows who signed. */
    VALUERS_UNKNOWN,
    /** Which rule on valuers held at the date is unknown: before 2018-07-01, from 2026-04-01, or an imprecise date. */
    VALUERS_RULE_UNKNOWN,
    /** A valuation without the number of its certificate (chứng thư): Decree 76/2018/NĐ-CP, Art. 32. */
    NO_CERTIFICATE,
    /** A valuation that names none of the approaches of Circular 39/2014/TT-BKHCN, Arts 6 and 10 to 12. */
    APPROACH_UNKNOWN,
    /** A valuation that says no value at all. */
    VALUE_UNKNOWN;

    /** The flags of an act; those of valuers and certificates concern valuations alone. */
    public static Set<ValuationFlag> of(Act act) {
        var flags = EnumSet.noneOf(ValuationFlag.class);
        if (!(act instanceof Valuation valuation)) {
            return flags;
        }
        var conduct = valuation.conduct();
        if (!ValuersRule.isKnownAt(conduct.date())) {
            flags.add(VALUERS_RULE_UNKNOWN);
        } else if (conduct.valuers().isEmpty()) {
            flags.add(VALUERS_UNKNOWN);
        } else if (conduct.valuers().size() < ValuersRule.LEAST) {
            flags.add(FEWER_THAN_TWO_VALUERS);
        }
        if (conduct.certificate() == null) {
            flags.add(NO_CERTIFICATE);
        }
        if (valuation.approaches().isEmpty()) {
            flags.add(APPROACH_UNKNOWN);
        }
        var range = valuation.range();
        if (Stream.of(range.low(), range.high(), range.point())
                .allMatch(amount -> amount.known().isEmpty())) {
            flags.add(VALUE_UNKNOWN);
        }
        return flags;
    }
}
