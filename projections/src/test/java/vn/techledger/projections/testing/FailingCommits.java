package vn.techledger.projections.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections whose commit fails on demand: before it took place, or after, when only the answer is lost. */
public final class FailingCommits {

    private final DataSource source;
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger after = new AtomicInteger();

    public FailingCommits(DataSource source) {
        this.source = source;
    }

    /** The next so many commits that write rows do not take place. */
    public void loseBefore(int commits) {
        before.set(commits);
    }

    /** The next so many commits take place and report a failure. */
    public void loseAfter(int commits) {
        after.set(commits);
    }

    public boolean areUsedUp() {
        return before.get() <= 0 && after.get() <= 0;
    }

    public DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(source, arguments);
                        return answer instanceof Connection connection ? wrap(connection) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Connection wrap(Connection connection) {
        var writesRows = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains("insert into")) {
                        writesRows.set(true);
                    }
                    boolean commit = method.getName().equals("commit") && writesRows.get();
                    if (commit && before.getAndDecrement() > 0) {
                        throw new SQLException("the connection died before the commit");
                    }
                    try {
                        var answer = method.invoke(connection, arguments);
                        if (commit && after.getAndDecrement() > 0) {
                            throw new SQLException("the connection died after the commit");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
