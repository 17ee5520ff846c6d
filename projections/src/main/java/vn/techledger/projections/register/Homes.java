package vn.techledger.projections.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

/** What was said of the countries of a party, in the order of the log; what is said later holds from its time on. */
record Homes(List<Home> said) {

    /**
     * One statement.
     *
     * @param since null for the first, which says how the party was from the beginning
     * @param country ISO 3166-1 alpha-2, or null where it is unknown
     */
    record Home(@Nullable EffectiveDate since, @Nullable String country) {

        static Home of(@Nullable String since, @Nullable String country) {
            return new Home(since == null ? null : EffectiveDate.of(since), country);
        }

        /** Whether it certainly held on a day. */
        boolean heldOn(EffectiveDate day) {
            return since == null || !since.latest().isAfter(day.earliest());
        }

        /** Whether it certainly came later than a day. */
        boolean cameAfter(EffectiveDate day) {
            return since != null && day.isWhollyBefore(since);
        }
    }

    Homes {
        said = List.copyOf(said);
    }

    /**
     * The country on a day. Nothing where it is unknown, or where the party may have moved before that day or after it:
     * so it is for a contract of an unknown date, unless the party never moved. Nothing is guessed.
     */
    Optional<String> on(EffectiveDate day) {
        var country = Optional.<String>empty();
        for (var home : said) {
            var stated = Optional.ofNullable(home.country());
            if (home.heldOn(day)) {
                country = stated;
            } else if (!home.cameAfter(day) && !country.equals(stated)) {
                country = Optional.empty();
            }
        }
        return country;
    }
}
