package vn.techledger.projections.personal;

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
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.personal.event.PersonalDataDisclosed;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.personal.event.PersonalDataErasureProposed;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Whose personal data are kept, who was shown them, and whose were erased. It holds pseudonyms and counts alone. */
public final class PersonalDataRegister implements ReadModel {

    private static final String ENROL =
            "insert into personal_data_v1.person (party, fields, position) values (?, ?, ?)";
    private static final String PROPOSE = """
            insert into personal_data_v1.erasure
                (erasure, party, ground, citation, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update personal_data_v1.erasure set fields = ?, approved_by = ?, approved_position = ?
            where erasure = ?""";
    private static final String ERASE = "update personal_data_v1.person set erased_position = ? where party = ?";
    private static final String DISCLOSE = """
            insert into personal_data_v1.disclosure
                (disclosure, party, field, ground, reference, disclosed_to, position, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from personal_data_v1.person where party = ?";
    private static final String ERASURES =
            "select * from personal_data_v1.erasure where party = ? order by proposed_position";
    private static final String DISCLOSURES =
            "select * from personal_data_v1.disclosure where party = ? order by position";

    private final DataSource source;

    public PersonalDataRegister(DataSource source) {
        this.source = source;
    }

    /**
     * @param fields how many were given
     * @param erasedPosition null while the data are kept
     */
    public record Person(
            PartyId party,
            int fields,
            long position,
            @Nullable Long erasedPosition) {}

    /** @param approvedPosition null as long as it is a proposal; so are {@code fields} and {@code approvedBy} */
    public record Erasure(
            ErasureId erasure,
            ErasureGround ground,
            String citation,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable Integer fields,
            @Nullable PersonId approvedBy,
            @Nullable Long approvedPosition) {}

    /** One field, shown to one person. */
    public record Shown(
            PersonalField field,
            DisclosureGround ground,
            String reference,
            PersonId disclosedTo,
            long position,
            Instant recordedAt) {}

    public Optional<Person> find(PartyId party) {
        return Sql.one(source, FIND, PersonalDataRegister::person, party.value());
    }

    /** In the order of their proposal. */
    public List<Erasure> erasures(PartyId party) {
        return Sql.query(source, ERASURES, PersonalDataRegister::erasure, party.value());
    }

    /** In order. */
    public List<Shown> disclosures(PartyId party) {
        return Sql.query(source, DISCLOSURES, PersonalDataRegister::disclosure, party.value());
    }

    @Override
    public String name() {
        return "personal-data";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                PartyEnrolled.class,
                PersonalDataErasureProposed.class,
                PersonalDataErased.class,
                PersonalDataDisclosed.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case PartyEnrolled fact -> enrol(event, fact, connection);
                case PersonalDataErasureProposed fact ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            fact.erasure().value(),
                            fact.party().value(),
                            fact.ground(),
                            fact.citation(),
                            fact.proposedBy().value(),
                            event.position());
                case PersonalDataErased fact -> {
                    Sql.update(
                            connection,
                            APPROVE,
                            fact.fields(),
                            fact.approvedBy().value(),
                            event.position(),
                            fact.erasure().value());
                    Sql.update(connection, ERASE, event.position(), fact.party().value());
                }
                case PersonalDataDisclosed fact ->
                    Sql.update(
                            connection,
                            DISCLOSE,
                            fact.disclosure().value(),
                            fact.party().value(),
                            fact.field(),
                            fact.ground(),
                            fact.reference(),
                            fact.disclosedTo().value(),
                            event.position(),
                            event.recordedAt());
                default -> throw new IllegalArgumentException("not a fact about personal data: " + event.type());
            }
        }
    }

    private static void enrol(RecordedEvent event, PartyEnrolled fact, Connection connection) throws SQLException {
        var person = fact.person();
        if (person != null) {
            Sql.update(connection, ENROL, fact.party().value(), person.count(), event.position());
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PartyId(row.getObject("party", UUID.class)),
                row.getInt("fields"),
                row.getLong("position"),
                Sql.number(row, "erased_position"));
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Erasure(
                new ErasureId(row.getObject("erasure", UUID.class)),
                ErasureGround.valueOf(row.getString("ground")),
                row.getString("citation"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                Sql.integer(row, "fields"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }

    private static Shown disclosure(ResultSet row) throws SQLException {
        return new Shown(
                PersonalField.valueOf(row.getString("field")),
                DisclosureGround.valueOf(row.getString("ground")),
                row.getString("reference"),
                new PersonId(row.getObject("disclosed_to", UUID.class)),
                row.getLong("position"),
                Sql.instant(row, "recorded_at"));
    }
}
