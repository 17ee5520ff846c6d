package vn.techledger.api.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.contracts.ContractBody;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.imports.RowResult.Refusal;
import vn.techledger.api.performance.PaymentBody;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.StrictJson;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.closing.ClosedPeriods;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PerformanceGrounds;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.personal.ExternalName;
import vn.techledger.ledger.personal.PersonAlreadyEnrolled;
import vn.techledger.ledger.personal.PersonFields;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.Tags;

/**
 * Records the rows of one import: as contracts, or as payments under contracts that are found or recorded by a key. A row
 * is checked as a request would be before any of its parties is enrolled, so that a bad row leaves nothing behind that it
 * alone asked for.
 */
final class ContractRows implements RowRecorder {

    private static final List<String> ROLES = List.of("suppliers", "acquirers", "intermediaries");
    private static final String PAYMENT = "/payment";
    private static final Set<Class<? extends LedgerEvent>> PAYMENTS =
            Set.of(PaymentRecorded.class, CreditNoteRecorded.class, RefundRecorded.class);
    private static final Set<String> PAYMENT_POINTERS = Set.of("/paid", "/payer", "/payee");

    /** Before the keyed hash: no row of a file has such an identity by chance. */
    private static final String CONTRACT_KEY = "contract-key:";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final PersonVault vault;
    private final Sentences sentences;
    private final InstantSource clock;
    private final ImportId imported;
    private final String source;
    private final Map<String, String> metadata;
    private final Map<String, PartyId> parties = new ConcurrentHashMap<>();
    private final Map<String, ContractId> contracts = new ConcurrentHashMap<>();

    /** By year: a close that comes while the import runs is found by the decision itself. */
    private final Map<Integer, ClosedPeriods> closings = new ConcurrentHashMap<>();

    ContractRows(
            Ledger ledger,
            CommandDesk desk,
            PersonVault vault,
            Sentences sentences,
            InstantSource clock,
            ImportId imported,
            String source,
            PersonId startedBy) {
        this.ledger = ledger;
        this.desk = desk;
        this.vault = vault;
        this.sentences = sentences;
        this.clock = clock;
        this.imported = imported;
        this.source = source;
        this.metadata = Map.of(Provenance.ACTOR, startedBy.toString(), Provenance.CORRELATION, imported.toString());
    }

    /** A party that the row names by a key, and the identifier that stands for it until it is enrolled or found. */
    private record Keyed(
            String source,
            String hidden,
            PartyKind kind,
            String name,
            @Nullable String country) {

        /** Tells nothing: the name may be a person's. */
        @Override
        public String toString() {
            return "Keyed[…]";
        }
    }

    @Override
    public RowResult record(MappedRow row) {
        try {
            var body = row.body().deepCopy();
            var violations = new Violations();
            var keyed = new ConcurrentHashMap<PartyId, Keyed>();
            ROLES.forEach(role -> readKeys(role, body, keyed, violations));
            var contract = StrictJson.bind(body, ContractBody.class);
            var terms = contract.read("", violations);
            var paid = row.paid();
            if (paid == null) {
                violations.throwIfAny();
                recordContract(
                        new Recording(terms.orElseThrow(), keyed, contract.permission()), identity(row), row.line());
            } else {
                var entry = StrictJson.bind(paid.body(), PaymentBody.class);
                var payment = entry.read(PAYMENT, violations);
                violations.throwIfAny();
                var under = new Recording(terms.orElseThrow(), keyed, contract.permission());
                recordPayment(row, paid, payment.orElseThrow(), entry.permission(), under);
            }
            return new RowResult.Recorded();
        } catch (InvalidRequest invalid) {
            return new RowResult.Refused(invalid.violations().stream()
                    .map(v -> new Refusal(
                            v.pointer(),
                            v.code(),
                            sentences.get(
                                    "violation." + v.code(),
                                    Locale.ENGLISH,
                                    v.arguments().toArray()),
                            null))
                    .toList());
        } catch (Rejected rejected) {
            if (rejected.reason() == Reason.ROW_ALREADY_RECORDED) {
                return new RowResult.AlreadyRecorded();
            }
            return new RowResult.Refused(List.of(refusal(row, rejected)));
        }
    }

    /** What identifies the row; a digest over the names of persons would let guesses be tested, so it is keyed. */
    private String identity(MappedRow row) {
        return row.namesPersons() ? "hidden:" + vault.hide(source, row.identity()) : row.identity();
    }

    /** A contract as a row tells it, with the permission to enter it into a closed period, or null. */
    private record Recording(
            ContractTerms terms,
            Map<PartyId, Keyed> keyed,
            @Nullable LateEntryId permission) {}

    private ContractId recordContract(Recording recording, String identity, long line) {
        var contract = ContractId.random();
        var row = new SourceRow(this.source, identity, line, imported);
        var terms = recording.terms();
        var today = LedgerDay.today(clock);
        checkOpen("/signed", terms.signed(), recording.permission(), row, Set.of(ContractRecorded.class));
        var resolved = withParties(terms, recording.keyed());
        desk.send(new RecordContract(contract, resolved, row, null, recording.permission(), today), metadata);
        return contract;
    }

    private void recordPayment(
            MappedRow row, MappedRow.Paid paid, Payment payment, @Nullable LateEntryId permission, Recording under) {
        var today = LedgerDay.today(clock);
        var identity = new SourceRow(source, identity(row), row.line(), imported);
        // before the contract: a row that is refused leaves nothing behind
        PerformanceGrounds.NONE.check(Performed.of(payment), today);
        checkOpen("/paid", payment.paid(), permission, identity, PAYMENTS);
        var contract = contractOf(row, paid.contractKey(), under);
        desk.send(new RecordPayment(PaymentId.random(), contract, payment, identity, permission, today), metadata);
    }

    /**
     * Refuses a row of a closed period before anything is recorded for its sake. The decision looks again; and a row that
     * was recorded before its period was closed stays recorded.
     */
    private void checkOpen(
            String pointer,
            EffectiveDate date,
            @Nullable LateEntryId permission,
            SourceRow row,
            Set<Class<? extends LedgerEvent>> recordings) {
        var closed = closings.computeIfAbsent(date.year(), this::closedIn);
        if (closed.holding(date).isEmpty()) {
            return;
        }
        for (var permitted : permission == null
                ? List.<LateEntryPermitted>of()
                : ledger.log().facts(Tags.lateEntry(permission), LateEntryPermitted.class)) {
            closed = closed.on(permitted);
        }
        try {
            closed.check(pointer, date, permission, LedgerDay.today(clock));
        } catch (Rejected refused) {
            if (recordings.stream()
                    .allMatch(type ->
                            ledger.log().facts(Tags.sourceRow(row), type).isEmpty())) {
                throw refused;
            }
        }
    }

    private ClosedPeriods closedIn(int year) {
        var closed = ClosedPeriods.NONE;
        for (var fact : ledger.log().facts(Tags.closedIn(year), PeriodClosed.class)) {
            closed = closed.on(fact);
        }
        return closed;
    }

    /**
     * The contract of a key, found or recorded. The key is the row that it is recorded from, once for ever; in the log it
     * is a keyed hash, since it may hold names.
     */
    private ContractId contractOf(MappedRow row, String key, Recording under) {
        var hidden = row.namesPersons()
                ? vault.hide(source, key)
                : ledger.externalKeys().hide(source, key);
        var known = contracts.get(hidden);
        if (known != null) {
            return known;
        }
        ContractId contract;
        try {
            contract = recordContract(under, CONTRACT_KEY + hidden, row.line());
        } catch (Rejected rejected) {
            var found = rejected.details().get("contract");
            if (rejected.reason() != Reason.ROW_ALREADY_RECORDED || found == null) {
                throw rejected;
            }
            contract = ContractId.of(found);
        }
        contracts.put(hidden, contract);
        return contract;
    }

    private Refusal refusal(MappedRow row, Rejected rejected) {
        var code = rejected.reason().code();
        var value = rejected.details().get("value");
        var pointer = rejected.details().getOrDefault("pointer", "");
        return new Refusal(
                row.paid() != null && PAYMENT_POINTERS.contains(pointer) ? PAYMENT + pointer : pointer,
                code,
                sentences.get("reason." + code, Locale.ENGLISH, value == null ? "" : value),
                null);
    }

    /** Puts an identifier in the place of each key, and keeps what the key needs to be enrolled or found. */
    private void readKeys(String role, ObjectNode body, Map<PartyId, Keyed> keyed, Violations violations) {
        int i = 0;
        for (var element : body.path(role)) {
            var party = element.path("party");
            if (party.isObject()) {
                var placeholder = PartyId.random();
                read("/" + role + "/" + i + "/party", party, violations).forEach(k -> keyed.put(placeholder, k));
                ((ObjectNode) element).put("party", placeholder.toString());
            }
            i++;
        }
    }

    private Stream<Keyed> read(String at, JsonNode party, Violations violations) {
        var key = party.path("key");
        var text = violations.name(at + "/key/text", text(key.path("text")));
        var keySource = violations.text(at + "/key/source", text(key.path("source")));
        var country = violations.optionalCountry(at + "/country", text(party.path("country")));
        return violations.oneOf(at + "/kind", text(party.path("kind")), PartyKind.class).stream()
                .map(kind -> new Keyed(keySource, ledger.externalKeys().hide(keySource, text), kind, text, country));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private ContractTerms withParties(ContractTerms terms, Map<PartyId, Keyed> keyed) {
        return terms.between(
                resolved(terms.suppliers(), keyed),
                resolved(terms.acquirers(), keyed),
                resolved(terms.intermediaries(), keyed));
    }

    private List<PartyShare> resolved(List<PartyShare> shares, Map<PartyId, Keyed> keyed) {
        return shares.stream()
                .map(share -> {
                    var key = keyed.get(share.party());
                    return key == null ? share : new PartyShare(partyOf(key), share.share());
                })
                .toList();
    }

    private PartyId partyOf(Keyed key) {
        var known = parties.get(key.hidden());
        if (known != null) {
            return known;
        }
        var party = key.kind() == PartyKind.INDIVIDUAL ? person(key) : organisation(key);
        parties.put(key.hidden(), party);
        return party;
    }

    private PartyId organisation(Keyed key) {
        return enrolled(new EnrolParty(PartyId.random(), key.kind(), key.name(), key.country(), key.hidden()));
    }

    /** The person whom the source names so: found by the blind index, or enrolled. The name stays out of the log. */
    private PartyId person(Keyed key) {
        var external = new ExternalName(key.source(), key.name());
        var fields = new PersonFields(key.name(), null, null, null);
        var known = vault.find(fields, key.country(), external);
        if (known.isPresent()) {
            return known.get();
        }
        var id = PartyId.random();
        var sealed = vault.seal(id, fields, key.country(), external).person();
        try {
            return enrolled(
                    new EnrolParty(id, PartyKind.INDIVIDUAL, PartyDetails.named(null, key.country()), sealed, null));
        } catch (PersonAlreadyEnrolled twin) {
            vault.discard(id);
            return twin.party();
        }
    }

    private PartyId enrolled(EnrolParty command) {
        if (desk.send(command, metadata) instanceof PartyId party) {
            return party;
        }
        throw new IllegalStateException("a party was neither enrolled nor found");
    }
}
