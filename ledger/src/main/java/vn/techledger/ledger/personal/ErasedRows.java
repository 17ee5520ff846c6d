package vn.techledger.ledger.personal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.techledger.ledger.eventstore.Appended;
import vn.techledger.ledger.eventstore.SideRow;
import vn.techledger.ledger.shared.PartyId;

/** Deletes what the database holds of a person, in the transaction of the fact that says so. */
public record ErasedRows(PartyId party) implements SideRow {

    @Override
    public void write(Connection connection, Appended appended) throws SQLException {
        delete(connection, party);
    }

    static void delete(Connection connection, PartyId party) throws SQLException {
        for (var table : List.of("ledger.personal_value", "ledger.personal_index")) {
            try (var statement = connection.prepareStatement("delete from " + table + " where party = ?")) {
                statement.setObject(1, party.value());
                statement.executeUpdate();
            }
        }
    }
}
