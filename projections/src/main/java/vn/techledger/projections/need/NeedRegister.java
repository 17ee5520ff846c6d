package vn.techledger.projections.need;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.need.event.NeedWithdrawn;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.NeedId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Needs for technology. */
public final class NeedRegister implements ReadModel {

    private static final String REGISTER = """
            insert into need_register_v1.need
                (need, seeker, title_folded, description, registered, registered_at, registered_by)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String WITHDRAW = """
            update need_register_v1.need set withdrawn_on = ?, withdrawal_reason = ?, withdrawn = ? where need = ?""";
    private static final String FIND = "select * from need_register_v1.need where need = ?";
    private static final String LIST = """
            select * from need_register_v1.need
            where registered < ?
                and (?::uuid is null or seeker = ?::uuid)
                and (?::text is null or title_folded like ?::text)
                and (?::boolean is null or ?::boolean = (withdrawn is null))
            order by registered desc limit ?""";

    private final DataSource source;

    public NeedRegister(DataSource source) {
        this.source = source;
    }

    /**
     * A need.
     *
     * @param description as JSON
     * @param withdrawn position of its withdrawal, or null while it stands; day and reason belong to it
     */
    public record RegisteredNeed(
            NeedId need,
            PartyId seeker,
            String description,
            long registered,
            Instant registeredAt,
            @Nullable String registeredBy,
            @Nullable EffectiveDate withdrawnOn,
            @Nullable String withdrawalReason,
            @Nullable Long withdrawn) {}

    public Optional<RegisteredNeed> find(NeedId need) {
        return Sql.one(source, FIND, NeedRegister::need, need.value());
    }

    /**
     * Needs, the last registered first.
     *
     * @param title part of the title, without regard to case and marks, or null for all
     * @param open whether it still stands, or null for both
     * @param before {@code registered} of the last one of the page before, or null for the first page
     */
    public List<RegisteredNeed> list(
            @Nullable PartyId seeker,
            @Nullable String title,
            @Nullable Boolean open,
            @Nullable Long before,
            int limit) {
        var party = seeker == null ? null : seeker.value();
        var pattern = title == null ? null : FoldedText.anywhere(title);
        return Sql.query(
                source,
                LIST,
                NeedRegister::need,
                before == null ? Long.MAX_VALUE : before,
                party,
                party,
                pattern,
                pattern,
                open,
                open,
                limit);
    }

    @Override
    public String name() {
        return "need-register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(NeedRegistered.class, NeedWithdrawn.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case NeedRegistered fact -> register(event, fact, connection);
                case NeedWithdrawn fact -> withdraw(event, fact, connection);
                default -> throw new IllegalArgumentException("not a fact about a need: " + event.type());
            }
        }
    }

    private static void register(RecordedEvent event, NeedRegistered fact, Connection connection) throws SQLException {
        var described = fact.description();
        Sql.update(
                connection,
                REGISTER,
                fact.need().value(),
                described.seeker().value(),
                FoldedText.of(described.title()),
                EventJson.mapper().writeValueAsString(described),
                event.position(),
                event.recordedAt(),
                event.actor());
    }

    private static void withdraw(RecordedEvent event, NeedWithdrawn fact, Connection connection) throws SQLException {
        int changed = Sql.update(
                connection,
                WITHDRAW,
                fact.on().toString(),
                fact.reason(),
                event.position(),
                fact.need().value());
        if (changed != 1) {
            throw new IllegalStateException("need " + fact.need() + " is withdrawn but was never registered");
        }
    }

    private static RegisteredNeed need(ResultSet row) throws SQLException {
        var withdrawnOn = row.getString("withdrawn_on");
        return new RegisteredNeed(
                new NeedId(row.getObject("need", UUID.class)),
                new PartyId(row.getObject("seeker", UUID.class)),
                row.getString("description"),
                row.getLong("registered"),
                Sql.instant(row, "registered_at"),
                row.getString("registered_by"),
                withdrawnOn == null ? null : EffectiveDate.of(withdrawnOn),
                row.getString("withdrawal_reason"),
                Sql.number(row, "withdrawn"));
    }
}
