package vn.techledger.ledger.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.REFERENCE_ALREADY_USED;
import static vn.techledger.ledger.shared.Reason.SECTOR_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.SECTOR_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.SIGNED_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What the terms of a contract rest on: parties that are enrolled, technologies that are registered, a number that no other
 * contract has, sectors of adopted lists. A technology that was withdrawn stays registered: a contract may be older. Pure; the one place of the rules that recording and changing share.
 *
 * @param references number in force of each contract that has or had the number in question
 */
public record Grounds(
        Set<PartyId> enrolled, Set<TechnologyId> registered, Map<ContractId, String> references, KnownCodes codes) {

    public static final Grounds NONE = new Grounds(Set.of(), Set.of(), Map.of(), KnownCodes.NONE);

    public Grounds {
        enrolled = Set.copyOf(enrolled);
        registered = Set.copyOf(registered);
        references = Map.copyOf(references);
    }

    /** The facts that {@link #check} needs for these terms. */
    public static List<EventCriteria> boundary(ContractTerms terms, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        terms.parties().forEach(party -> criteria.add(Boundaries.of(types, Tags.party(party), PartyEnrolled.class)));
        terms.transfer()
                .technologies()
                .forEach(share -> criteria.add(
                        Boundaries.of(types, Tags.technology(share.technology()), TechnologyRegistered.class)));
        criteria.addAll(referenceBoundary(terms.reference(), types));
        var filer = terms.circumstances().filedFor();
        if (filer != null) {
            criteria.add(Boundaries.of(types, Tags.party(filer), PartyEnrolled.class));
        }
        criteria.addAll(KnownCodes.boundary(
                terms.sectors().stream().map(SectorShare::ref).toList(), types));
        criteria.addAll(KnownCodes.boundary(terms.codes().values(), types));
        return criteria;
    }

    /** The facts about who has a number; none where there is no number. */
    public static List<EventCriteria> referenceBoundary(@Nullable String reference, MessageTypeResolver types) {
        return reference == null
                ? List.of()
                : List.of(Boundaries.of(
                        types,
                        Tags.reference(reference),
                        ContractRecorded.class,
                        ContractCorrected.class,
                        ContractAmended.class,
                        EntryRetracted.class));
    }

    /** Refuses terms that rest on nothing. {@code today} is the day in Asia/Ho_Chi_Minh. */
    public void check(ContractId contract, ContractTerms terms, LocalDate today) {
        checkReference(contract, terms.reference());
        checkContent(terms, today);
    }

    /** The same for terms whose number nobody claims, those of an entry that is not in force. */
    public void checkContent(ContractTerms terms, LocalDate today) {
        checkParties("/suppliers/", terms.suppliers());
        checkParties("/acquirers/", terms.acquirers());
        checkParties("/intermediaries/", terms.intermediaries());
        var filer = terms.circumstances().filedFor();
        unless(
                filer == null || enrolled.contains(filer),
                PARTY_UNKNOWN,
                "/circumstances/filedFor",
                String.valueOf(filer));
        checkTechnologies(terms.transfer().technologies());
        unless(!terms.signed().isWhollyAfter(today), SIGNED_IN_THE_FUTURE, "/signed", terms.signed());
        for (int i = 0; i < terms.sectors().size(); i++) {
            var sector = terms.sectors().get(i);
            unless(
                    codes.isAdopted(sector.list(), sector.version()),
                    SECTOR_LIST_NOT_ADOPTED,
                    "/sectors/" + i + "/version",
                    sector.list() + " " + sector.version());
            unless(codes.holds(sector.ref()), SECTOR_UNKNOWN, "/sectors/" + i + "/code", sector.code());
        }
        terms.codes().forEach((pointer, code) -> {
            unless(
                    codes.isAdopted(code.list(), code.version()),
                    CODE_LIST_NOT_ADOPTED,
                    pointer + "/version",
                    code.list() + " " + code.version());
            unless(codes.holds(code), CODE_UNKNOWN, pointer + "/code", code.code());
        });
    }

    /** Refuses a number that another contract has. */
    public void checkReference(ContractId contract, @Nullable String reference) {
        unless(
                reference == null
                        || references.entrySet().stream()
                                .noneMatch(other -> !other.getKey().equals(contract)
                                        && other.getValue().equals(reference)),
                REFERENCE_ALREADY_USED,
                "/reference",
                String.valueOf(reference));
    }

    private void checkParties(String pointer, List<PartyShare> parties) {
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i).party();
            unless(enrolled.contains(party), PARTY_UNKNOWN, pointer + i + "/party", party);
        }
    }

    private void checkTechnologies(List<TechnologyShare> technologies) {
        for (int i = 0; i < technologies.size(); i++) {
            var technology = technologies.get(i).technology();
            unless(
                    registered.contains(technology),
                    TECHNOLOGY_UNKNOWN,
                    "/transfer/technologies/" + i + "/technology",
                    technology);
        }
    }

    public Grounds on(TechnologyRegistered event) {
        var more = new HashSet<>(registered);
        more.add(event.technology());
        return new Grounds(enrolled, more, references, codes);
    }

    public Grounds on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new Grounds(more, registered, references, codes);
    }

    public Grounds on(ContractRecorded event) {
        return withReference(event.contract(), event.terms().reference());
    }

    public Grounds on(ContractCorrected event) {
        if (event.entry() != null) {
            // the number of an entry that is not in force is nobody's
            return this;
        }
        return withReference(event.contract(), event.terms().reference());
    }

    public Grounds on(ContractAmended event) {
        return withReference(event.contract(), event.terms().reference());
    }

    public Grounds on(EntryRetracted event) {
        return withReference(event.contract(), event.reference());
    }

    private Grounds withReference(ContractId contract, @Nullable String reference) {
        var changed = new HashMap<>(references);
        if (reference == null) {
            changed.remove(contract);
        } else {
            changed.put(contract, reference);
        }
        return new Grounds(enrolled, registered, changed, codes);
    }

    public Grounds on(CodeListAdopted event) {
        return new Grounds(enrolled, registered, references, codes.on(event));
    }

    public Grounds on(CodeListEntryProposed event) {
        return new Grounds(enrolled, registered, references, codes.on(event));
    }
}
