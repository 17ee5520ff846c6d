package vn.techledger.projections.figures;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * Under which keys a contract stands, in every dimension. What is said of a party is what held at the date of the contract,
 * also for its amendments and payments: a contract has one place in a table.
 */
final class ContractKeys {

    private static final String UNKNOWN_WORD = "UNKNOWN";

    private final ContractTerms terms;
    private final Parties parties;
    private final @Nullable Money size;
    private final Amount.State state;

    /**
     * @param size the contract's total in the currency of the figure; null where that is not known
     * @param state of the amount that moves
     */
    ContractKeys(ContractTerms terms, Parties parties, @Nullable Money size, Amount.State state) {
        this.terms = terms;
        this.parties = parties;
        this.size = size;
        this.state = state;
    }

    Keys in(Dimension dimension) {
        return switch (dimension) {
            case TOTAL -> Keys.one(Dimension.EVERYTHING);
            case ACQUIRER -> parties(terms.acquirers(), PartyId::toString);
            case SUPPLIER -> parties(terms.suppliers(), PartyId::toString);
            case SECTOR ->
                Keys.shared(terms.sectors().stream()
                        .map(one -> new Keys.Part(text(one.ref()), one.share()))
                        .toList());
            case INTERMEDIARY ->
                terms.intermediaries().isEmpty()
                        ? Keys.one(Dimension.NONE)
                        : parties(terms.intermediaries(), PartyId::toString);
            case KIND -> word(terms.kind());
            case FORM -> word(terms.transfer().form());
            case RIGHT -> word(terms.transfer().right());
            case DIRECTION -> word(terms.transfer().direction());
            case CHANNEL -> word(terms.circumstances().channel());
            case EVIDENCE -> evidence();
            case SIZE -> Keys.one(size == null ? Dimension.UNKNOWN : size(size));
            case OBJECT -> words(terms.transfer().objects());
            case MODE -> words(terms.transfer().modes());
            case SCIENCE_FIELD -> words(terms.classification().scienceFields());
            case WIPO_FIELD -> words(terms.classification().wipoFields());
            case KEY_PRODUCT -> words(terms.classification().keyProducts());
            case PLACE -> place(terms.circumstances().place());
            case SUPPLIER_COUNTRY -> attributes(terms.suppliers(), PartyStanding.Spell::country);
            case SUPPLIER_OWNERSHIP -> attributes(terms.suppliers(), PartyStanding.Spell::ownership);
            case SUPPLIER_KIND -> parties(terms.suppliers(), parties::kind);
            case SUPPLIER_LOCALITY -> attributes(terms.suppliers(), PartyStanding.Spell::locality);
            case ACQUIRER_COUNTRY -> attributes(terms.acquirers(), PartyStanding.Spell::country);
            case ACQUIRER_OWNERSHIP -> attributes(terms.acquirers(), PartyStanding.Spell::ownership);
            case ACQUIRER_KIND -> parties(terms.acquirers(), parties::kind);
            case ACQUIRER_LOCALITY -> attributes(terms.acquirers(), PartyStanding.Spell::locality);
            case AMOUNT_STATE -> word(state);
            case INTELLECTUAL_PROPERTY -> word(terms.transfer().intellectualProperty());
            case REPORTER -> reporter(terms.circumstances().filedFor());
            case SUPPLIER_ORIGIN -> parties(terms.suppliers(), party -> parties.origin(party, terms.signed()));
        };
    }

    private static Keys reporter(@Nullable PartyId filedFor) {
        return Keys.one(filedFor == null ? Dimension.UNKNOWN : filedFor.toString());
    }

    private static Keys parties(List<PartyShare> shares, Function<PartyId, String> key) {
        return Keys.shared(shares.stream()
                .map(one -> new Keys.Part(key.apply(one.party()), one.share()))
                .toList());
    }

    private Keys attributes(List<PartyShare> shares, Function<PartyStanding.Spell, @Nullable Object> attribute) {
        return parties(shares, party -> parties.key(party, terms.signed(), attribute));
    }

    private static Keys word(Enum<?> word) {
        return Keys.one(word.name().equals(UNKNOWN_WORD) ? Dimension.UNKNOWN : word.name());
    }

    private static Keys words(List<?> words) {
        return Keys.each(words.stream().map(ContractKeys::text).toList());
    }

    private Keys evidence() {
        var best = terms.evidence().stream().map(Evidence::grade).max(Comparator.naturalOrder());
        return Keys.one(best.map(Enum::name).orElse(Dimension.NONE));
    }

    private static Keys place(@Nullable CodeRef place) {
        return Keys.one(place == null ? Dimension.UNKNOWN : text(place));
    }

    /** {@code 1e06} from one million up to ten; {@code 0} below one unit of the currency. */
    private static String size(Money amount) {
        var whole = amount.getAmount().toBigInteger();
        return whole.signum() == 0 ? "0" : "1e%02d".formatted(whole.toString().length() - 1);
    }

    /** How a code, a word or a country is written as a key. */
    static String text(Object key) {
        return key instanceof CodeRef code ? code.list() + '/' + code.version() + '/' + code.code() : key.toString();
    }
}
