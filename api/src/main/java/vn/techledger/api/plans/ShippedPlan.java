package vn.techledger.api.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.shared.EventJson;

/** Plans that ship with the ledger as candidates. Nobody is held to them until two persons adopt them. */
enum ShippedPlan {
    /** Plan 257/KH-UBND of Lạng Sơn; it names neither base year nor definition, nor fields nor export lines. */
    VN_LS_257("/plans/vn-ls-257.json"),
    /** Decision 1158/QĐ-TTg, as far as it was read. */
    VN_QD_1158("/plans/vn-qd-1158.json");

    private final Plan plan;

    ShippedPlan(String resource) {
        this.plan = read(resource);
    }

    static Optional<Plan> named(String code) {
        return all().filter(known -> known.code().equals(code)).findFirst();
    }

    static Stream<Plan> all() {
        return Stream.of(values()).map(known -> known.plan);
    }

    static String names() {
        return all().map(Plan::code).collect(Collectors.joining(", "));
    }

    private static Plan read(String resource) {
        try (var json = ShippedPlan.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return EventJson.mapper().readValue(json.readAllBytes(), Plan.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
