package vn.techledger.ledger.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.YesNo;

/** Derives flags from a contract as it stands. Pure; what is unknown raises none. */
public final class Flags {

    private static final String VIET_NAM = "VN";
    private static final String DONG = "VND";

    private Flags() {}

    /** @param countries of the parties, ISO 3166-1 alpha-2, where they are known */
    public static Set<Flag> of(Agreement agreement, Map<PartyId, String> countries) {
        var flags = EnumSet.noneOf(Flag.class);
        var terms = agreement.terms();
        ofPrice(terms, countries, flags);
        ofTransfer(terms.transfer(), flags);
        if (contradicts(terms, countries)) {
            flags.add(Flag.DIRECTION_CONTRADICTS_COUNTRIES);
        }
        ofEnd(agreement, flags);
        return flags;
    }

    private static void ofPrice(ContractTerms terms, Map<PartyId, String> countries, Set<Flag> flags) {
        if (isDomestic(terms, countries) && currency(terms) instanceof String currency && !currency.equals(DONG)) {
            flags.add(Flag.PRICED_IN_FOREIGN_CURRENCY);
        }
        var circumstances = terms.circumstances();
        if (circumstances.stateCapital() == YesNo.YES || circumstances.relation() == Relation.PARENT_SUBSIDIARY) {
            flags.add(Flag.PRICE_CONTROL_REQUIRED);
        }
        if (circumstances.relation() == Relation.RELATED) {
            flags.add(Flag.PRICE_CONTROL_ON_DEMAND);
        }
    }

    private static void ofTransfer(TransferTerms transfer, Set<Flag> flags) {
        if (Set.copyOf(transfer.objects()).equals(Set.of(TransferObject.MACHINERY))) {
            flags.add(Flag.MACHINERY_ALONE);
        }
        if (Set.copyOf(transfer.modes()).equals(Set.of(TransferMode.EQUIPMENT))) {
            flags.add(Flag.EQUIPMENT_MODE_ALONE);
        }
        if (transfer.form().mustBeContract() && transfer.instrument() == Instrument.CLAUSES_OR_ANNEX) {
            flags.add(Flag.MUST_BE_A_CONTRACT);
        }
        boolean looked = !transfer.headings().isEmpty();
        if (looked && !transfer.headings().containsAll(ContractHeading.required())) {
            flags.add(Flag.HEADINGS_MISSING);
        }
    }

    private static void ofEnd(Agreement agreement, Set<Flag> flags) {
        var end = agreement.end();
        if (end == null || end.kind() != Agreement.End.Kind.TERMINATED) {
            return;
        }
        if (end.unperformed().total().known().isEmpty()) {
            flags.add(Flag.UNPERFORMED_UNKNOWN);
        }
        var amendments = agreement.entries().subList(1, agreement.entries().size());
        if (end.date() != null && amendments.stream().anyMatch(one -> end.date().isWhollyBefore(one.signed()))) {
            flags.add(Flag.AMENDED_AFTER_THE_END);
        }
    }

    /** Where nobody said the direction, a transfer is within Viet Nam when all its parties are known to be there. */
    private static boolean isDomestic(ContractTerms terms, Map<PartyId, String> countries) {
        return switch (terms.transfer().direction()) {
            case DOMESTIC -> true;
            case INBOUND, OUTBOUND -> false;
            case UNKNOWN ->
                Stream.of(terms.suppliers(), terms.acquirers()).allMatch(parties -> allIn(parties, countries));
        };
    }

    private static boolean contradicts(ContractTerms terms, Map<PartyId, String> countries) {
        return switch (terms.transfer().direction()) {
            case DOMESTIC ->
                Stream.of(terms.suppliers(), terms.acquirers())
                        .flatMap(List::stream)
                        .map(share -> countries.get(share.party()))
                        .anyMatch(country -> country != null && !country.equals(VIET_NAM));
            case INBOUND -> allIn(terms.suppliers(), countries);
            case OUTBOUND -> allIn(terms.acquirers(), countries);
            case UNKNOWN -> false;
        };
    }

    private static boolean allIn(List<PartyShare> parties, Map<PartyId, String> countries) {
        return !parties.isEmpty() && parties.stream().allMatch(share -> VIET_NAM.equals(countries.get(share.party())));
    }

    /** The currency that the price is stated in; where the contract's own is unknown, that of the recorded amounts. */
    private static @Nullable String currency(ContractTerms terms) {
        var amounts = terms.amounts();
        return terms.payment().priceCurrency() != null
                ? terms.payment().priceCurrency()
                : Stream.of(amounts.total(), amounts.technology(), amounts.other())
                        .map(Amount::currency)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
