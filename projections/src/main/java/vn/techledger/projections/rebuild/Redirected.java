package vn.techledger.projections.rebuild;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.readmodel.ReadModel;

/**
 * A connection whose statements mean another schema where they name the read model's own. Values are parameters, so a
 * name in the text of a statement is a name. A statement that names the schema nowhere is refused: it could only touch
 * what is not being built.
 */
final class Redirected implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of("createStatement", "prepareCall", "nativeSQL", "unwrap");

    private final Connection connection;
    private final Pattern name;
    private final String replacement;

    private Redirected(Connection connection, String from, String to) {
        this.connection = connection;
        this.name = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(from) + "(?=\\.)");
        this.replacement = Matcher.quoteReplacement(to);
    }

    static Connection to(String schema, ReadModel model, Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Redirected.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Redirected(connection, model.schema(), schema));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (REFUSED.contains(method.getName())) {
            throw new UnsupportedOperationException(method.getName() + " cannot be redirected");
        }
        var given = arguments;
        if (method.getName().equals("prepareStatement") && arguments != null) {
            given = arguments.clone();
            given[0] = redirected((String) arguments[0]);
        }
        try {
            return method.invoke(connection, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private String redirected(String sql) {
        var matcher = name.matcher(sql);
        if (!matcher.find()) {
            throw new IllegalStateException("a statement does not name the schema of its read model: " + sql);
        }
        return matcher.replaceAll(replacement);
    }
}
