package vn.techledger.projections.processing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.readmodel.Sql;

/**
 * The token of one read model, kept as the position in its own schema and written in the transaction of its rows. A
 * token {@code n} means: the events 1 to n are in the rows. There is one segment, and it is always there.
 */
final class ProgressTokenStore implements TokenStore {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private final String schema;
    private final String nodeId;
    private final LongConsumer reached;

    /**
     * @param nodeId the same after every restart, so that a process killed with its claim takes it back at once
     * @param reached told about each new position, after its commit
     */
    ProgressTokenStore(String schema, String nodeId, LongConsumer reached) {
        this.schema = schema;
        this.nodeId = nodeId;
        this.reached = reached;
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, int segment, @Nullable ProcessingContext context) {
        return answer(() -> new GlobalSequenceTrackingToken(claim(context)));
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processorName, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            claim(context);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processorName, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            if (token == null || context == null) {
                throw new IllegalArgumentException("a token is stored with its position, within a unit of work");
            }
            long position = token.position().orElseThrow();
            int owned = Sql.update(
                    ConnectionPerUnitOfWork.connection(context),
                    "update " + schema
                            + ".progress set position = greatest(position, ?), claimed_at = clock_timestamp()"
                            + " where owner = ?",
                    position,
                    nodeId);
            if (owned == 0) {
                throw new UnableToClaimTokenException("another process has taken over " + schema);
            }
            context.runOnAfterCommit(committed -> reached.accept(position));
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processorName, int segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            Sql.update(
                    ConnectionPerUnitOfWork.connection(required(context)),
                    "update " + schema + ".progress set owner = null, claimed_at = null where owner = ?",
                    nodeId);
            return null;
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processorName, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(List.of(Segment.ROOT_SEGMENT));
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(Segment.ROOT_SEGMENT);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processorName, @Nullable ProcessingContext context) {
        return answer(() -> {
            return Sql.query(
                    ConnectionPerUnitOfWork.connection(required(context)),
                    "select from " + schema + ".progress where " + claimable(),
                    row -> Segment.ROOT_SEGMENT,
                    nodeId,
                    CLAIM_TIMEOUT.toSeconds());
        });
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(schema);
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processorName,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(oneSegment());
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processorName, Segment segment, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(oneSegment());
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(oneSegment());
    }

    private static UnsupportedOperationException oneSegment() {
        return new UnsupportedOperationException("a read model has one segment, made with its schema");
    }

    /** By the database's clock, the only one that all processes share. */
    private static String claimable() {
        return "(owner is null or owner = ? or claimed_at < clock_timestamp() - make_interval(secs => ?))";
    }

    private long claim(@Nullable ProcessingContext context) throws SQLException {
        var position = Sql.query(
                ConnectionPerUnitOfWork.connection(required(context)),
                "update " + schema + ".progress set owner = ?, claimed_at = clock_timestamp() where " + claimable()
                        + " returning position",
                row -> row.getLong(1),
                nodeId,
                nodeId,
                CLAIM_TIMEOUT.toSeconds());
        if (position.isEmpty()) {
            throw new UnableToClaimTokenException("another process keeps " + schema);
        }
        return position.getFirst();
    }

    private static ProcessingContext required(@Nullable ProcessingContext context) {
        if (context == null) {
            throw new IllegalArgumentException("a claim is made within a unit of work");
        }
        return context;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> answer(Callable<? extends T> work) {
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception whateverItIsGoesToAxon) {
            return CompletableFuture.failedFuture(whateverItIsGoesToAxon);
        }
    }
}
