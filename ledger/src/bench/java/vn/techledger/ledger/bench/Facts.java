package vn.techledger.ledger.bench;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;

/** What is recorded everywhere: contracts of which little is known, some 460 bytes of JSON each. */
final class Facts {

    /** Every tenth event of a filled log carries it. */
    static final UUID LARGE_PARTY = party(0);

    static final int EVENTS_OF_AN_ENTITY = 10;
    private static final int PARTIES = 1_000;

    private static final ContractTerms TERMS = EventJson.mapper().readValue("""
            {"reference":null,"title":null,"kind":"UNKNOWN","signed":"2024","suppliers":[],"acquirers":[],
            "intermediaries":[],"amounts":{"total":{"state":"UNKNOWN","amount":null,"currency":null},
            "technology":{"state":"OPEN","amount":null,"currency":null},
            "other":{"state":"UNKNOWN","amount":null,"currency":null}},"sectors":[],"evidence":[],"note":null}
            """, ContractTerms.class);

    /** Entities that no log has yet; their identifiers rise, as UUIDv7 do. */
    private static final AtomicLong FRESH = new AtomicLong();

    private Facts() {}

    /** An entity of a filled log. */
    static UUID entity(long number) {
        return new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
    }

    static UUID party(long number) {
        return new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + number);
    }

    /** SQL for {@link #entity} of a number. */
    static String entitySql(String number) {
        return "'01900000-0000-7002-8000-' || lpad(to_hex(" + number + "), 12, '0')";
    }

    static Entry fresh() {
        long number = FRESH.getAndIncrement();
        var entity = new UUID(0x0191_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
        return entry(entity, party(1 + number % PARTIES));
    }

    /** The event at an index of a filled log; each entity's ten events lie a tenth of the log apart. */
    static Entry filled(long index, long events) {
        long entity = index % (events / EVENTS_OF_AN_ENTITY);
        return entry(entity(entity), entity % 10 == 0 ? LARGE_PARTY : party(1 + entity % PARTIES));
    }

    private static Entry entry(UUID entity, UUID party) {
        return new Entry(entity, party, new ContractRecorded(new ContractId(entity), new DealId(entity), TERMS, null));
    }

    static byte[] json(Object fact) {
        return EventJson.mapper().writeValueAsBytes(fact);
    }
}
