package vn.techledger.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.api.TechLedger;
import vn.techledger.api.server.Settings;

/** The application in a home of its own. Tests share one, so each keeps to parties, years and currencies of its own. */
final class RunningLedger implements AutoCloseable {

    /** Largest file of an import that the shared ledger takes: the real files fit, and a test can exceed it. */
    static final int MAX_IMPORT_BYTES = 4 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final ServletWebServerApplicationContext context;
    private final URI address;
    private final Map<Set<String>, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, Answer> adoptions = new ConcurrentHashMap<>();

    private @Nullable Client admin;

    private RunningLedger(Path home, ServletWebServerApplicationContext context) {
        this.home = home;
        this.context = context;
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        this.address = URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Hands the one ledger of all tests to constructors and methods that ask for it. */
    static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
            return parameter.getParameter().getType() == RunningLedger.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
            return extension
                    .getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(
                            RunningLedger.class,
                            key -> start(Map.of("TECHLEDGER_MAX_IMPORT_BYTES", Integer.toString(MAX_IMPORT_BYTES))),
                            RunningLedger.class);
        }
    }

    /** Starts a ledger in a new home. */
    static RunningLedger start(Map<String, String> settings) {
        try {
            return start(Files.createTempDirectory("techledger-http"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningLedger start(Path home, Map<String, String> settings) {
        var variables = new HashMap<>(settings);
        variables.put("TECHLEDGER_HOME", home.toString());
        variables.putIfAbsent("TECHLEDGER_PERSON_KEYS", personKeys(home).toString());
        variables.put("TECHLEDGER_PORT", "0");
        return new RunningLedger(home, TechLedger.serve(Settings.from(variables)));
    }

    static Path personKeys(Path home) {
        return home.resolveSibling(home.getFileName() + "-person-keys");
    }

    Path home() {
        return home;
    }

    /** Calls with a key, or without one. */
    Client with(@Nullable String key) {
        return new Client(address, key);
    }

    Client stranger() {
        return with(null);
    }

    /** Calls with the first key of the home. */
    Client first() {
        try {
            return with(Files.readString(home.resolve("admin-key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An administrator for all tests; the first key ends with it. */
    synchronized Client admin() {
        if (admin == null) {
            admin = with(grant(first(), null, null, "ADMIN").at("/key"));
        }
        return admin;
    }

    /** The one client of all tests with these roles, a person of its own. */
    Client client(String... roles) {
        return clients.computeIfAbsent(new TreeSet<>(Set.of(roles)), these -> newClient(null, roles));
    }

    Client newClient(@Nullable String party, String... roles) {
        return with(grant(admin(), null, party, roles).at("/key"));
    }

    Client registrar() {
        return client("REGISTRAR");
    }

    Client statistician() {
        return client("STATISTICIAN");
    }

    Client approver() {
        return client("APPROVER");
    }

    static Answer grant(Client by, @Nullable String person, @Nullable String party, String... roles) {
        var body = JSON.createObjectNode().put("person", person).put("party", party);
        var list = body.putArray("roles");
        for (var role : roles) {
            list.add(role);
        }
        return by.post("/api/v1/keys", body).is(201);
    }

    /** Enrols a party and gives its identifier. */
    String party(String name) {
        var body = JSON.createObjectNode().put("kind", "ENTERPRISE").put("name", name);
        return registrar().post("/api/v1/parties", body).is(201).id();
    }

    /** Adopts a list that ships with the ledger, once; gives the answer to its proposal. */
    Answer adopted(String shipped) {
        return adoptions.computeIfAbsent(shipped, name -> {
            var body = JSON.createObjectNode().put("shipped", name);
            var proposed = statistician().post("/api/v1/code-lists", body).is(201);
            approver().post(proposed.header("Location") + "/approval").is(201);
            return proposed;
        });
    }

    /** Position of the newest event of the log. */
    long position() {
        return stranger()
                .get("/actuator/health")
                .is(200)
                .json()
                .at("/components/log/details/position")
                .asLong();
    }

    /** Every row of every table that the application may read, as text; envelopes as the text that they are. */
    List<String> everythingKept() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = context.getBean(DataSource.class).getConnection();
                var tables = connection.createStatement();
                var found = tables.executeQuery("select table_schema, table_name from information_schema.tables"
                        + " where table_schema not in ('pg_catalog', 'information_schema')"
                        + " and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name),"
                        + " 'SELECT')")) {
            while (found.next()) {
                var table = "\"" + found.getString(1) + "\".\"" + found.getString(2) + "\"";
                var envelopes = found.getString(1).equals("ledger")
                        && found.getString(2).equals("event");
                var text = envelopes ? "convert_from(t.envelope, 'UTF8')" : "t::text";
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select " + text + " from " + table + " t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    /** What the controllers answer to below a path: method and address. */
    List<String> addresses(String below) {
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(address -> address.startsWith(below))
                        .flatMap(address -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + address)))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(home);
            FileSystemUtils.deleteRecursively(personKeys(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
