package vn.techledger.api.commands;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** How recorded commands are answered. */
public final class Answers {

    public static final String LEDGER_POSITION = "Ledger-Position";
    public static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    /** 201 with Location, Ledger-Position, ETag and the receipt. */
    public static ResponseEntity<Recorded> created(String location, Done done) {
        return headers(ResponseEntity.created(URI.create(location)), done)
                .body(new Recorded(done.subject(), done.receipt()));
    }

    public static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer, Done done) {
        answer.header(LEDGER_POSITION, Long.toString(done.position())).eTag(etag(done.position()));
        if (done.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer;
    }

    /** The version of a resource is the position of the fact that made it as it is. */
    public static String etag(long position) {
        return "\"" + position + "\"";
    }
}
