package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** A read model that exists in two versions, with tables and columns of each that the other lacks. */
record Sample(int version) implements ReadModel {

    @Override
    public String name() {
        return "rebuilt-sample";
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(ContractRecorded.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            Sql.update(
                    connection,
                    "insert into " + schema() + ".seen values (?, ?, " + (version == 1 ? "'x'" : "7") + ")",
                    event.position(),
                    event.type().name());
        }
    }
}
