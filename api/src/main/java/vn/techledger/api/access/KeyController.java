package vn.techledger.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Receipt;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.ledger.access.KnownKeys;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.revokekey.RevokeKey;

/** API keys. Their secrets are shown once and kept nowhere. */
@RestController
@RequestMapping("/api/v1/keys")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Keys", description = "Khoá truy cập: grants and revokes API keys")
class KeyController {

    private final CommandDesk desk;
    private final Keys keys;
    private final InstantSource clock;

    KeyController(CommandDesk desk, Keys keys, InstantSource clock) {
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
    }

    /** A granted key. {@code key} is {@code id.secret}, shown once; a repeated request gets it no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantedKey(String id, String person, @Nullable String key, Receipt receipt) {}

    /** A key as it stands. */
    record ShownKey(
            String id,
            String person,
            @Nullable String party,
            List<Role> roles,
            @Nullable Instant expires,
            boolean first,
            boolean revoked) {

        static ShownKey of(ApiKeyGranted key, KnownKeys known) {
            return new ShownKey(
                    key.key(),
                    key.person().toString(),
                    key.party() == null ? null : key.party().toString(),
                    key.roles(),
                    key.expires(),
                    key.bootstrap(),
                    known.revoked().contains(key.key()));
        }
    }

    /** All keys. */
    record KeyShelf(List<ShownKey> items) {}

    @PostMapping
    @Operation(summary = "Grants a key")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GrantedKey> grant(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody GrantKeyBody body,
            @CurrentCaller Caller caller) {
        var secret = Secrets.newSecret();
        var id = Secrets.newId();
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/keys", body, () -> {
            var command = body.toCommand(id, Secrets.hash(secret), caller, clock.instant());
            return new Planned(command, id);
        });
        var granted = known(done.subject(), keys.all());
        var key = done.replayed() ? null : id + "." + secret;
        return Answers.headers(ResponseEntity.created(URI.create("/api/v1/keys/" + done.subject())), done)
                .body(new GrantedKey(done.subject(), granted.person().toString(), key, done.receipt()));
    }

    @GetMapping
    @Operation(summary = "Lists the keys, without their secrets")
    KeyShelf list() {
        var known = keys.all();
        return new KeyShelf(known.granted().values().stream()
                .sorted(Comparator.comparing(ApiKeyGranted::key))
                .map(key -> ShownKey.of(key, known))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a key, without its secret")
    ShownKey show(@PathVariable String id) {
        var known = keys.all();
        return ShownKey.of(known(id, known), known);
    }

    private static ApiKeyGranted known(String id, KnownKeys known) {
        var key = known.granted().get(id);
        if (key == null) {
            throw RefusedRequest.notFound(id);
        }
        return key;
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revokes a key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var operation = "DELETE /api/v1/keys/" + id;
        var done = desk.once(
                caller,
                idempotencyKey,
                operation,
                List.of(),
                () -> new Planned(new RevokeKey(id, caller.person(), clock.instant()), id));
        return Answers.headers(ResponseEntity.status(204), done).build();
    }
}
