package vn.techledger.ledger.personal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.techledger.ledger.eventstore.Appended;
import vn.techledger.ledger.eventstore.SideRow;
import vn.techledger.ledger.shared.PartyId;

/**
 * A person's data on their way into the database, written in the transaction of the enrolment; holds nothing in clear.
 */
public final class SealedPerson implements SideRow {

    private static final String INDEX = """
            insert into ledger.personal_index (digest, party)
            select digest, ? from unnest(?) as digest on conflict do nothing""";
    private static final String TWIN = "select party from ledger.personal_index where digest = any (?) and party <> ?";
    private static final String VALUE = "insert into ledger.personal_value (party, field, sealed) values (?, ?, ?)";

    private final PartyId party;
    private final PersonCommitments commitments;
    private final List<SealedField> fields;
    private final List<byte[]> index;

    SealedPerson(PartyId party, PersonCommitments commitments, List<SealedField> fields, List<byte[]> index) {
        this.party = party;
        this.commitments = commitments;
        this.fields = List.copyOf(fields);
        this.index = List.copyOf(index);
    }

    public PersonCommitments commitments() {
        return commitments;
    }

    /** @throws PersonAlreadyEnrolled when the blind index has the person already; the append is undone */
    @Override
    public void write(Connection connection, Appended appended) throws SQLException {
        var digests = connection.createArrayOf("bytea", index.toArray(byte[][]::new));
        try (var statement = connection.prepareStatement(INDEX)) {
            statement.setObject(1, party.value());
            statement.setArray(2, digests);
            if (statement.executeUpdate() < index.size()) {
                throw twin(connection);
            }
        }
        try (var statement = connection.prepareStatement(VALUE)) {
            for (var field : fields) {
                statement.setObject(1, party.value());
                statement.setString(2, field.field().label());
                statement.setBytes(3, field.sealed());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private PersonAlreadyEnrolled twin(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TWIN)) {
            statement.setArray(1, connection.createArrayOf("bytea", index.toArray(byte[][]::new)));
            statement.setObject(2, party.value());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("the blind index refused a digest and does not have it");
                }
                return new PersonAlreadyEnrolled(new PartyId(rows.getObject(1, UUID.class)));
            }
        }
    }
}
