package vn.techledger.projections.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.projections.trail.DealTrail.Correction;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/**
 * Facts about registrations and licences as steps of a deal. What is done about a dossier adds to what was done about it
 * before; a paper answers its dossier, or comes in the place of another paper; what is done about a paper adds to it.
 */
final class RegistrationSteps {

    /** What a step is about stands beside what it says. */
    private static final List<String> SHOWN_BESIDE = List.of("contract", "deal", "dossier", "paper");

    private RegistrationSteps() {}

    static Step of(RecordedEvent event, RegistrationEvent fact) {
        return switch (fact) {
            case RegistrationCorrectionProposed e -> {
                var part = new Part(e.deal(), e.contract(), null, null, null, null, null, null);
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield new Step(event, part, false, change, null, replacement(e.dossier(), e.paper()));
            }
            case RegistrationCorrected e -> {
                var part = new Part(e.deal(), e.contract(), null, e.ofDossier(), e.ofPaper(), null, null, null);
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield new Step(event, part, true, change, null, replacement(e.dossier(), e.paper()));
            }
            case DossierFiled e -> {
                var refiled = e.details().refiles();
                var follows = refiled == null ? null : refiled.toString();
                yield recorded(event, e, e.dossier().toString(), follows, json(e.details()));
            }
            case LicenceIssued e -> {
                var replaced = e.replaces();
                var follows = replaced == null ? e.dossier().toString() : replaced.toString();
                yield recorded(event, e, e.paper().toString(), follows, json(e.details()));
            }
            case PaperIssued e ->
                recorded(event, fact, e.paper().toString(), e.dossier().toString(), json(e.details()));
            default -> {
                var about = key(event, fact);
                yield recorded(event, fact, about, about, json(saidBy(fact)));
            }
        };
    }

    private static Step recorded(
            RecordedEvent event, RegistrationEvent fact, String about, @Nullable String follows, String said) {
        var dossier = RegistrationFacts.dossierOf(fact);
        var paper = RegistrationFacts.paperOf(fact);
        var part = new Part(fact.deal(), fact.contract(), null, dossier, paper, null, about, follows);
        return new Step(event, part, true, null, null, said);
    }

    /** Declarations are about the contract itself; a later one of the same type adds to the earlier. */
    private static String key(RecordedEvent event, RegistrationEvent fact) {
        PaperId paper = RegistrationFacts.paperOf(fact);
        DossierId dossier = RegistrationFacts.dossierOf(fact);
        if (paper != null) {
            return paper.toString();
        }
        return dossier == null ? event.type().name() + " " + fact.contract() : dossier.toString();
    }

    private static ObjectNode saidBy(RegistrationEvent fact) {
        ObjectNode said = EventJson.mapper().valueToTree(fact);
        return said.remove(SHOWN_BESIDE);
    }

    private static @Nullable String replacement(@Nullable Dossier dossier, @Nullable IssuedPaper paper) {
        if (dossier != null) {
            return json(dossier);
        }
        return paper == null ? null : json(paper);
    }

    private static String json(Object said) {
        return EventJson.mapper().writeValueAsString(said);
    }
}
