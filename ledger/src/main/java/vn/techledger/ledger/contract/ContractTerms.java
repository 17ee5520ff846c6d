package vn.techledger.ledger.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * What a signed contract says, as the ledger has it.
 *
 * @param reference the contract's own number, unique in the ledger where it is known
 * @param title the technology, or null where it is unknown
 * @param signed the day, month or year of signing
 * @param suppliers who gives the technology (bên giao); at least one
 * @param acquirers who takes it (bên nhận); at least one
 * @param intermediaries organisations in between (tổ chức trung gian); may be none
 * @param sectors economic sectors by adopted code lists; empty means unknown
 * @param note anything else worth keeping, as text
 * @param transfer what is transferred and how
 * @param payment how it is to be paid
 * @param circumstances under what circumstances
 * @param classification fields that the technology belongs to
 */
public record ContractTerms(
        @Nullable String reference,
        @Nullable String title,
        ContractKind kind,
        EffectiveDate signed,
        List<PartyShare> suppliers,
        List<PartyShare> acquirers,
        List<PartyShare> intermediaries,
        Amounts amounts,
        List<SectorShare> sectors,
        List<Evidence> evidence,
        @Nullable String note,
        TransferTerms transfer,
        PaymentTerms payment,
        Circumstances circumstances,
        Classification classification) {

    public ContractTerms {
        suppliers = List.copyOf(suppliers);
        acquirers = List.copyOf(acquirers);
        intermediaries = List.copyOf(intermediaries);
        sectors = List.copyOf(sectors);
        evidence = List.copyOf(evidence);
    }

    /** Terms of which nothing is known beyond parties, amounts and sectors. */
    public ContractTerms(
            @Nullable String reference,
            @Nullable String title,
            ContractKind kind,
            EffectiveDate signed,
            List<PartyShare> suppliers,
            List<PartyShare> acquirers,
            List<PartyShare> intermediaries,
            Amounts amounts,
            List<SectorShare> sectors,
            List<Evidence> evidence,
            @Nullable String note) {
        this(
                reference,
                title,
                kind,
                signed,
                suppliers,
                acquirers,
                intermediaries,
                amounts,
                sectors,
                evidence,
                note,
                TransferTerms.UNKNOWN,
                PaymentTerms.UNKNOWN,
                Circumstances.UNKNOWN,
                Classification.UNKNOWN);
    }

    /** The same terms between other parties, in the same roles. */
    public ContractTerms between(List<PartyShare> givers, List<PartyShare> takers, List<PartyShare> others) {
        return new ContractTerms(
                reference,
                title,
                kind,
                signed,
                givers,
                takers,
                others,
                amounts,
                sectors,
                evidence,
                note,
                transfer,
                payment,
                circumstances,
                classification);
    }

    /** Codes of adopted lists other than sectors, by the pointer to each. */
    Map<String, CodeRef> codes() {
        var codes = new LinkedHashMap<String, CodeRef>();
        put(codes, "/classification/scienceFields/", classification.scienceFields());
        put(codes, "/classification/wipoFields/", classification.wipoFields());
        put(codes, "/classification/keyProducts/", classification.keyProducts());
        if (circumstances.place() != null) {
            codes.put("/circumstances/place", circumstances.place());
        }
        return codes;
    }

    private static void put(Map<String, CodeRef> codes, String pointer, List<CodeRef> more) {
        for (int i = 0; i < more.size(); i++) {
            codes.put(pointer + i, more.get(i));
        }
    }

    /** Every party in any role, each once, in order of appearance. */
    public Set<PartyId> parties() {
        var parties = new LinkedHashSet<PartyId>();
        Stream.of(suppliers, acquirers, intermediaries)
                .flatMap(List::stream)
                .map(PartyShare::party)
                .forEach(parties::add);
        return parties;
    }
}
