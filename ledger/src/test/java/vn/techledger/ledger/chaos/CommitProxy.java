package vn.techledger.ledger.chaos;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a process and its PostgreSQL server and cuts connections where it hurts: while they commit. It knows just
 * enough of the wire protocol (version 3, without TLS) to tell a COMMIT, or a statement that commits by itself, from everything
 * else, prepared or not.
 */
public final class CommitProxy implements AutoCloseable {

    /** What happens to a COMMIT. */
    public enum Cut {
        /** It never reaches the server: nothing is recorded. */
        BEFORE,
        /** The connection ends as soon as it is on its way: nobody knows. */
        DURING,
        /** The server has committed, its answer is lost and the connection ends: all is recorded. */
        AFTER,
        /** The server has committed, its answer is lost, and the connection stays: silence. */
        SILENTLY,
        /** It waits for a while on its way, with the head of the log locked. */
        LATE
    }

    private static final int SSL_REQUEST = 80_877_103;
    private static final int ENCRYPTION_REQUEST = 80_877_104;
    private static final int CANCEL_REQUEST = 80_877_102;
    private static final long LATE_MILLIS = 300;
    private static final long REPLY_SECONDS = 5;

    private final ServerSocket listening;
    private final int serverPort;
    private final Queue<Cut> armed = new ConcurrentLinkedQueue<>();
    private final Map<Cut, AtomicInteger> done = new EnumMap<>(Cut.class);
    private final AtomicInteger commits = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean isolates;
    private volatile boolean isolated;

    public CommitProxy(int serverPort) {
        this.serverPort = serverPort;
        for (var cut : Cut.values()) {
            done.put(cut, new AtomicInteger());
        }
        try {
            listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Has the next commit that passes meet its fate; called twice, the next two. */
    public void arm(Cut cut) {
        armed.add(cut);
    }

    /** Has the next commit that passes meet its fate, and nobody reach the server from then on. */
    public void armAndIsolate(Cut cut) {
        isolates = true;
        arm(cut);
    }

    /** Lets everybody reach the server again. */
    public void reconnect() {
        isolated = false;
    }

    /** Whether all that was armed has happened. */
    public boolean isSpent() {
        return armed.isEmpty();
    }

    /** Commits that it has seen. */
    public int commits() {
        return commits.get();
    }

    /** How many commits met this fate. */
    public int done(Cut cut) {
        return done.get(cut).get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (isolated) {
                    close(client);
                    continue;
                }
                sockets.add(client);
                Thread.ofVirtual().start(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                var server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), 2_000);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(server);
            new Link(client, server).run();
            sockets.remove(server);
        } catch (IOException eitherIsGone) {
            // the other one learns by the end of its connection
        } finally {
            sockets.remove(client);
        }
    }

    private enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        /** A whole append in one statement: a commit, unless it runs inside a transaction. */
        APPEND,
        OTHER;

        static Kind of(String sql) {
            var text = sql.strip().toLowerCase(Locale.ROOT);
            if (text.contains("ledger.append_at_head")) {
                return APPEND;
            }
            return switch (text) {
                case "begin" -> BEGIN;
                case "commit" -> COMMIT;
                case "rollback" -> ROLLBACK;
                default -> OTHER;
            };
        }
    }

    /** One connection through the proxy. */
    private final class Link {

        private final Socket client;
        private final Socket server;
        private final Map<String, Kind> prepared = new HashMap<>();
        private boolean open;
        private final CountDownLatch replied = new CountDownLatch(1);
        private volatile boolean swallowing;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void run() throws IOException {
            var replies = Thread.ofVirtual().start(this::relayReplies);
            try {
                relayRequests();
            } finally {
                // an end of the client is passed on when everything before it has been
                server.shutdownOutput();
            }
            try {
                replies.join(TimeUnit.SECONDS.toMillis(REPLY_SECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void relayReplies() {
            var buffer = new byte[16_384];
            try {
                var in = server.getInputStream();
                var out = client.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (swallowing) {
                        replied.countDown();
                    } else {
                        out.write(buffer, 0, read);
                        out.flush();
                    }
                }
                if (!swallowing) {
                    client.shutdownOutput();
                }
            } catch (IOException eitherIsGone) {
                cut();
            }
            replied.countDown();
        }

        private void relayRequests() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream(), 65_536));
            if (!relayStart(in, out)) {
                return;
            }
            @Nullable Cut fate = null;
            for (int type = in.read(); type >= 0; type = in.read()) {
                int length = in.readInt();
                var body = in.readNBytes(length - Integer.BYTES);
                if (isCommit(type, body)) {
                    commits.incrementAndGet();
                    fate = armed.poll();
                    if (fate == Cut.BEFORE) {
                        cutAs(fate);
                        return;
                    }
                    delay(fate);
                }
                boolean ends = type == 'S' || type == 'Q';
                boolean loses = fate == Cut.AFTER || fate == Cut.SILENTLY;
                if (ends && loses) {
                    swallowing = true;
                }
                out.writeByte(type);
                out.writeInt(length);
                out.write(body);
                if (ends || in.available() == 0) {
                    out.flush();
                }
                if (ends && fate != null) {
                    if (fate == Cut.AFTER) {
                        awaitReply();
                    }
                    if (fate == Cut.AFTER || fate == Cut.DURING) {
                        cutAs(fate);
                        return;
                    }
                    done.get(fate).incrementAndGet();
                    fate = null;
                }
            }
        }

        /** The first messages have no type; a request for encryption is followed by another first message. */
        private boolean relayStart(DataInputStream in, DataOutputStream out) throws IOException {
            int code;
            do {
                int length = in.readInt();
                code = in.readInt();
                var rest = in.readNBytes(length - 2 * Integer.BYTES);
                out.writeInt(length);
                out.writeInt(code);
                out.write(rest);
                out.flush();
            } while (code == SSL_REQUEST || code == ENCRYPTION_REQUEST);
            return code != CANCEL_REQUEST;
        }

        private boolean isCommit(int type, byte[] body) {
            return switch (type) {
                case 'Q' -> commits(Kind.of(text(body, 0)));
                case 'P' -> {
                    var name = text(body, 0);
                    prepared.put(name, Kind.of(text(body, name.length() + 1)));
                    yield false;
                }
                case 'B' ->
                    commits(prepared.getOrDefault(text(body, text(body, 0).length() + 1), Kind.OTHER));
                default -> false;
            };
        }

        /** Whether a statement that is about to run commits; remembers whether a transaction is open. */
        private boolean commits(Kind kind) {
            boolean commits = kind == Kind.COMMIT || kind == Kind.APPEND && !open;
            if (kind == Kind.BEGIN) {
                open = true;
            } else if (kind == Kind.COMMIT || kind == Kind.ROLLBACK) {
                open = false;
            }
            return commits;
        }

        /** A text that ends with a zero; one byte a character, so that lengths are those of the message. */
        private static String text(byte[] body, int from) {
            int to = from;
            while (body[to] != 0) {
                to++;
            }
            return new String(body, from, to - from, StandardCharsets.ISO_8859_1);
        }

        private void delay(@Nullable Cut fate) {
            if (fate == Cut.LATE) {
                sleep(LATE_MILLIS);
            }
        }

        private void awaitReply() {
            try {
                replied.await(REPLY_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void cutAs(Cut fate) {
            if (isolates) {
                isolates = false;
                isolated = true;
                sockets.forEach(CommitProxy::close);
            }
            cut();
            done.get(fate).incrementAndGet();
        }

        private void cut() {
            close(client);
            close(server);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // that is what is wanted
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sockets.forEach(CommitProxy::close);
    }
}
