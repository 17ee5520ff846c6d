package vn.techledger.projections.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.projections.readmodel.DatabaseFailure;

/**
 * One database transaction for each unit of work of a processor. The connection travels in the processing context, so
 * that rows and token cannot end up on different ones.
 */
final class ConnectionPerUnitOfWork implements UnitOfWorkFactory {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPerUnitOfWork.class);
    private static final ResourceKey<Connection> CONNECTION = ResourceKey.withLabel("read model connection");

    private static final ResourceKey<DataSource> SOURCE = ResourceKey.withLabel("source of read model connections");

    private final UnitOfWorkFactory units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
    private final DataSource source;

    ConnectionPerUnitOfWork(DataSource source) {
        this.source = source;
    }

    /**
     * The transaction of this unit of work, begun when it is first asked for: where it failed before the invocation,
     * Axon 5.0.1 would never complete the unit's result, and the processor would wait for it for ever.
     */
    static Connection connection(ProcessingContext context) {
        var source = context.getResource(SOURCE);
        if (source == null) {
            throw new IllegalStateException("this unit of work has no transaction");
        }
        return context.computeResourceIfAbsent(CONNECTION, () -> begin(source));
    }

    @Override
    public UnitOfWork create(
            String identifier, Function<UnitOfWorkConfiguration, UnitOfWorkConfiguration> customization) {
        var unit = units.create(identifier, customization.andThen(UnitOfWorkConfiguration::forcedSameThreadInvocation));
        unit.runOnPreInvocation(context -> context.putResource(SOURCE, source));
        unit.runOnCommit(context -> {
            var connection = context.getResource(CONNECTION);
            if (connection != null) {
                commit(connection);
            }
        });
        unit.whenComplete(context -> {
            var connection = context.getResource(CONNECTION);
            if (connection != null) {
                end(connection);
            }
        });
        unit.onError((context, phase, error) -> {
            var connection = context.getResource(CONNECTION);
            if (connection != null) {
                rollback(connection);
                end(connection);
            }
        });
        return unit;
    }

    private static Connection begin(DataSource source) {
        try {
            var connection = source.getConnection();
            try {
                connection.setAutoCommit(false);
                waitForNoDisk(connection);
                return connection;
            } catch (SQLException unusable) {
                connection.close();
                throw unusable;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * Rows and position are in one transaction: what a crash of the server takes away is both, and is read again from the
     * log, which does wait for the disk.
     */
    private static void waitForNoDisk(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("The transaction of a read model could not be rolled back; the server does it", e);
        }
    }

    private static void end(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.warn("The connection of a read model could not be given back", e);
        }
    }
}
