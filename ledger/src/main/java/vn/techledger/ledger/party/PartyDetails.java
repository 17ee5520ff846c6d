package vn.techledger.ledger.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;

/**
 * What is known of a party; null is unknown.
 *
 * @param name as it writes itself; null for a natural person, whose name is personal data
 * @param country ISO 3166-1 alpha-2
 * @param ownership type of ownership, a code of an adopted list. The four types of level 1 of Circular
 *     07/2025/TT-BKHĐT are used once their list is adopted; the form of 2015 knew State, non-State, foreign-invested
 * @param locality administrative unit, by the dated version of its list: commune 05977 names one place before
 *     2025-07-01 and another one since
 * @param registrationNumber number under which it is publicly registered
 * @param intermediary its types and services where it is an intermediary
 */
public record PartyDetails(
        @Nullable String name,
        @Nullable String country,
        @Nullable CodeRef ownership,
        @Nullable CodeRef locality,
        @Nullable String registrationNumber,
        @Nullable IntermediaryProfile intermediary) {

    /** A party of which no more is known. */
    public static PartyDetails named(@Nullable String name, @Nullable String country) {
        return new PartyDetails(name, country, null, null, null, null);
    }

    /** Every code, in the order of the members. */
    public List<CodeRef> codes() {
        return List.copyOf(pointers().values());
    }

    /** Every code by the JSON pointer of its member. */
    Map<String, CodeRef> pointers() {
        var found = new LinkedHashMap<String, CodeRef>();
        if (ownership != null) {
            found.put("/ownership", ownership);
        }
        if (locality != null) {
            found.put("/locality", locality);
        }
        if (intermediary != null) {
            number(found, "/intermediary/kinds/", intermediary.kinds());
            number(found, "/intermediary/services/", intermediary.services());
        }
        return found;
    }

    private static void number(Map<String, CodeRef> into, String pointer, List<CodeRef> codes) {
        for (int i = 0; i < codes.size(); i++) {
            into.put(pointer + i, codes.get(i));
        }
    }
}
