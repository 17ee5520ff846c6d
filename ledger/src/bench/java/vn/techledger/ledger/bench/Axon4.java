package vn.techledger.ledger.bench;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import javax.tools.ToolProvider;

/**
 * Axon 4.13 beside Axon 5 in one JVM: its jars, which the build copied, and the peer that is compiled against them here,
 * behind a class loader that sees nothing of Axon 5.
 */
final class Axon4 {

    private static final Path JARS = Path.of("target", "bench", "axon4");
    private static final Path SOURCE = Path.of("src/bench/axon4/vn/techledger/ledger/bench/axon4/Axon4Peer.java");
    private static final Path CLASSES = Path.of("target", "bench", "axon4-classes");
    private static final String PEER = "vn.techledger.ledger.bench.axon4.Axon4Peer";
    static final String TABLE = "DomainEventEntry";

    private static final Class<?> PEER_CLASS = load();

    private Axon4() {}

    static Peer open(DataSource dataSource) {
        try {
            Function<Object, byte[]> json = Facts::json;
            return (Peer)
                    PEER_CLASS.getConstructor(DataSource.class, Function.class).newInstance(dataSource, json);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Fills a log with rows like the one that the engine writes first. */
    static void fill(DataSource dataSource, long events) {
        try (var peer = open(dataSource)) {
            peer.append(Facts.filled(0, events));
        }
        long entities = events / Facts.EVENTS_OF_AN_ENTITY;
        Sql.execute(dataSource, """
                insert into DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData,
                    payload, payloadRevision, payloadType, timeStamp)
                select %s, i / %d, t.type, gen_random_uuid()::text, t.metaData,
                    t.payload, t.payloadRevision, t.payloadType, t.timeStamp
                from DomainEventEntry t, generate_series(1, %d) i order by i
                """.formatted(Facts.entitySql("i % " + entities), entities, events - 1));
    }

    private static Class<?> load() {
        try {
            var jars = new ArrayList<URL>();
            var classPath = new ArrayList<String>();
            try (var files = Files.list(JARS)) {
                for (var jar : files.sorted().toList()) {
                    jars.add(url(jar));
                    classPath.add(jar.toString());
                }
            }
            // of ours only what both worlds share: no class of Axon 5 may be compiled against by mistake
            classPath.add(Path.of("target", "test-classes").toString());
            compile(classPath);
            jars.add(url(CLASSES));
            return Class.forName(PEER, true, new URLClassLoader(jars.toArray(URL[]::new), new Window()));
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException("Axon 4 cannot be loaded from " + JARS.toAbsolutePath(), failed);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static void compile(List<String> classPath) throws IOException {
        Files.createDirectories(CLASSES);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        CLASSES.toString(),
                        "-proc:none",
                        "-classpath",
                        String.join(File.pathSeparator, classPath),
                        SOURCE.toString());
        if (result != 0) {
            throw new IllegalStateException(SOURCE + " does not compile");
        }
    }

    /** What both worlds share: the JDK, logging, and the two types between them. */
    private static final class Window extends ClassLoader {

        Window() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(Peer.class.getName())
                    || name.equals(Entry.class.getName())
                    || name.startsWith("org.slf4j.")) {
                return Axon4.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
