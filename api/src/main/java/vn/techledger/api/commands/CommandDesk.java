package vn.techledger.api.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.techledger.api.access.Caller;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.StrictJson;
import vn.techledger.api.request.Violation;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.eventstore.OutcomeUnknown;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.idempotency.CommandRecord;
import vn.techledger.ledger.idempotency.CommandRecordInterceptor;
import vn.techledger.ledger.idempotency.CommandRecords;
import vn.techledger.ledger.idempotency.KeyAlreadyUsed;
import vn.techledger.ledger.idempotency.RecordedSuccess;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.Identifiers;

/**
 * Takes commands under idempotency keys (IETF draft idempotency-key-header): a recorded success is answered again for
 * the same key and body, for ever; another body is refused; refusals are decided anew.
 */
public final class CommandDesk {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");
    private static final long LONGEST_SECONDS = 30;

    private final Ledger ledger;
    private final CommandRecords records;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    public CommandDesk(Ledger ledger, CommandRecords records) {
        this.ledger = ledger;
        this.records = records;
    }

    /**
     * Does what is asked once.
     *
     * @param operation method and path
     * @param request the request's body, or what stands for it
     * @param plan checks the request and makes its command; called only when the key is new
     * @throws InvalidRequest without a usable key
     * @throws RefusedRequest when the key was used for something else, or its first request is still running
     */
    public Done once(
            Caller caller, @Nullable String idempotencyKey, String operation, Object request, Supplier<Planned> plan) {
        var asked = asked(caller, idempotencyKey, operation, request);
        if (!inFlight.add(asked.guard())) {
            throw new RefusedRequest(409, "request-in-flight");
        }
        try {
            var before = records.find(asked.scope(), asked.keyDigest());
            if (before.isPresent()) {
                return again(asked, before.get());
            }
            return first(caller, asked, plan.get());
        } finally {
            inFlight.remove(asked.guard());
        }
    }

    /**
     * What was recorded for a request before, if its key was used: for commands that may find instead of record.
     *
     * @throws InvalidRequest without a usable key
     * @throws RefusedRequest when the key was used for something else
     */
    public Optional<Done> recorded(Caller caller, @Nullable String idempotencyKey, String operation, Object request) {
        var asked = asked(caller, idempotencyKey, operation, request);
        return records.find(asked.scope(), asked.keyDigest()).map(success -> again(asked, success));
    }

    private static Asked asked(Caller caller, @Nullable String idempotencyKey, String operation, Object request) {
        return new Asked(caller.scope(), Sha256.hex(keyOf(idempotencyKey)), operation, request);
    }

    private record Asked(String scope, String keyDigest, String operation, Object request) {

        String guard() {
            return scope + "/" + keyDigest;
        }

        /**
         * The request as it is stored.
         *
         * @param before identifier of what the key recorded, or null for a new key
         */
        String canonical(@Nullable String before) {
            return StrictJson.canonical(
                    request instanceof PersonalRequest personal ? personal.asStored(before) : request);
        }

        String digest(String canonical) {
            return Sha256.hex(operation + "\n" + canonical);
        }
    }

    private static String keyOf(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new InvalidRequest(Violation.of(HEADER, "idempotency-key-missing"));
        }
        if (!KEY.matcher(header).matches()) {
            throw new InvalidRequest(Violation.of(HEADER, "idempotency-key-form"));
        }
        return header;
    }

    private Done first(Caller caller, Asked asked, Planned planned) {
        var canonical = asked.canonical(null);
        var digest = asked.digest(canonical);
        var record = new CommandRecord(
                asked.scope(), asked.keyDigest(), asked.operation(), digest, canonical, planned.subject());
        var metadata = new HashMap<>(traceOf(caller, Identifiers.next().toString()));
        metadata.put(Provenance.IDEMPOTENCY_KEY, asked.keyDigest());
        metadata.put(Provenance.REQUEST, digest);
        metadata.put(CommandRecordInterceptor.METADATA, record.toText());
        try {
            send(planned.command(), metadata);
        } catch (KeyAlreadyUsed byAnotherProcess) {
            return records.find(asked.scope(), asked.keyDigest())
                    .map(success -> again(asked, success))
                    .orElseThrow(() -> new IllegalStateException("a key is used and has no record", byAnotherProcess));
        }
        // nothing recorded means that a twin was enrolled meanwhile: asked again, it is found
        return records.find(asked.scope(), asked.keyDigest())
                .map(success -> Done.of(success, false))
                .orElseThrow(() -> new RefusedRequest(409, "lost-race"));
    }

    private static Done again(Asked asked, RecordedSuccess before) {
        if (!before.operation().equals(asked.operation())) {
            throw reused(List.of(Violation.of("", "other-operation", before.operation())));
        }
        var canonical = asked.canonical(before.subject());
        if (before.requestDigest().equals(asked.digest(canonical))) {
            return Done.of(before, true);
        }
        var differing = differences(StrictJson.canonicalTree(before.request()), StrictJson.canonicalTree(canonical));
        if (differing.isEmpty()) {
            // members that the ledger has learnt since then are not there, which is the same as null
            return Done.of(before, true);
        }
        throw reused(differing);
    }

    private static RefusedRequest reused(List<Violation> differing) {
        return new RefusedRequest(422, "idempotency-key-reused", differing);
    }

    private static List<Violation> differences(JsonNode before, JsonNode now) {
        var pointers = new TreeSet<String>();
        collect("", before, now, pointers);
        return pointers.stream().map(p -> Violation.of(p, "differs")).toList();
    }

    private static void collect(String pointer, @Nullable JsonNode before, @Nullable JsonNode now, Set<String> found) {
        if (Objects.equals(before, now) || isAbsent(before) && isAbsent(now)) {
            return;
        }
        if (before != null && now != null && before.isObject() && now.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(now.propertyNames());
            names.forEach(name -> collect(pointer + "/" + name, before.get(name), now.get(name), found));
        } else if (before != null && now != null && before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                collect(pointer + "/" + i, before.get(i), now.get(i), found);
            }
        } else {
            found.add(pointer);
        }
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    /** What every event that a caller causes carries. */
    public static Map<String, String> traceOf(Caller caller, String correlation) {
        return Map.of(Provenance.ACTOR, caller.person().toString(), Provenance.CORRELATION, correlation);
    }

    /**
     * Sends a command and waits for its end.
     *
     * @return what the handler answered, or null
     */
    public @Nullable Object send(Object command, Map<String, String> metadata) {
        try {
            return ledger.send(command, metadata).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (TimeoutException stillRunning) {
            throw new OutcomeUnknown("no answer within " + LONGEST_SECONDS + " seconds", stillRunning);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown("interrupted while waiting for the log", stopped);
        }
    }

    /** The cause that says something: Axon and futures wrap it. */
    private static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed;
        while (cause instanceof ExecutionException || cause instanceof CompletionException) {
            cause = Objects.requireNonNullElse(cause.getCause(), new IllegalStateException(failed));
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
