package vn.techledger.projections.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

/** The second oracle of what held of a party: it looks at every day that a date may mean. Knows changes by the day only. */
final class NaiveParties {

    private final Map<PartyId, PartyKind> kinds = new HashMap<>();
    private final Map<PartyId, List<LocalDate>> days = new HashMap<>();
    private final Map<PartyId, List<PartyDetails>> details = new HashMap<>();

    NaiveParties(List<? extends LedgerEvent> facts) {
        for (var fact : facts) {
            switch (fact) {
                case PartyEnrolled one -> {
                    kinds.put(one.party(), one.kind());
                    days.put(one.party(), new ArrayList<>(List.of(LocalDate.MIN)));
                    details.put(one.party(), new ArrayList<>(List.of(one.details())));
                }
                case PartyDetailsChanged one -> {
                    Objects.requireNonNull(days.get(one.party()))
                            .add(one.effective().earliest());
                    Objects.requireNonNull(details.get(one.party())).add(one.details());
                }
                case PartyCorrected one -> {
                    var said = Objects.requireNonNull(details.get(one.party()));
                    said.set(said.size() - 1, one.details());
                }
                default -> {}
            }
        }
    }

    String say(String attribute, PartyId party, EffectiveDate date) {
        var kind = kinds.get(party);
        if (kind == null) {
            return "unknown";
        }
        if (attribute.equals("kind")) {
            return kind.name();
        }
        var answers = new HashSet<String>();
        for (var day = date.earliest(); !day.isAfter(date.latest()); day = day.plusDays(1)) {
            answers.add(on(day, attribute, party));
        }
        return answers.size() == 1 ? answers.iterator().next() : "unknown";
    }

    private String on(LocalDate day, String attribute, PartyId party) {
        var since = Objects.requireNonNull(days.get(party));
        var said = Objects.requireNonNull(details.get(party));
        int holds = 0;
        for (int i = 0; i < said.size(); i++) {
            if (!since.get(i).isAfter(day) && !since.get(i).isBefore(since.get(holds))) {
                holds = i;
            }
        }
        var that = said.get(holds);
        var country = that.country();
        return switch (attribute) {
            case "country" -> country == null ? "unknown" : country;
            case "ownership" -> code(that.ownership());
            default -> code(that.locality());
        };
    }

    private static String code(@Nullable CodeRef code) {
        return code == null ? "unknown" : code.list() + "/" + code.version() + "/" + code.code();
    }
}
