package vn.techledger.ledger.testing;

import java.util.List;
import java.util.stream.Stream;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.technology.Document;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.approvetechnologycorrection.ApproveTechnologyCorrection;
import vn.techledger.ledger.technology.digitisetechnology.DigitiseTechnology;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.proposetechnologycorrection.ProposeTechnologyCorrection;
import vn.techledger.ledger.technology.publishtechnology.PublishTechnology;
import vn.techledger.ledger.technology.registertechnology.RegisterTechnology;
import vn.techledger.ledger.technology.withdrawtechnology.WithdrawTechnology;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;
import static vn.techledger.ledger.testing.TechnologySamples.description;
import static vn.techledger.ledger.testing.TechnologySamples.digitised;
import static vn.techledger.ledger.testing.TechnologySamples.document;
import static vn.techledger.ledger.testing.TechnologySamples.fullDescription;
import static vn.techledger.ledger.testing.TechnologySamples.published;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.technologyCorrected;
import static vn.techledger.ledger.testing.TechnologySamples.technologyProposed;
import static vn.techledger.ledger.testing.TechnologySamples.withdrawn;

/** Technologies, for the tests of what holds for every slice and every fact. */
public final class TechnologyCases {

    private static final TechnologyDescription LEAST = description("T", List.of(), List.of(), null);

    private TechnologyCases() {}

    /** A command of each slice, with every optional part. */
    public static List<Object> commands() {
        return List.of(
                new RegisterTechnology(technology(1), fullDescription()),
                new DigitiseTechnology(technology(1), List.of(document(SHA256))),
                new PublishTechnology(technology(1), EffectiveDate.of("2026"), null, TODAY),
                new WithdrawTechnology(technology(1), EffectiveDate.of("2026"), "sold", TODAY),
                new ProposeTechnologyCorrection(
                        correction(1), technology(1), 1, fullDescription(), "typo", List.of(), person(1)),
                new ApproveTechnologyCorrection(correction(1), technology(1), person(2)));
    }

    /** Facts that concern the commands. */
    public static List<LedgerEvent> related() {
        return Stream.concat(
                        Stream.of(
                                registered(1),
                                digitised(1, SHA256),
                                published(1, "2026"),
                                withdrawn(1),
                                technologyProposed(1, 1, 1, fullDescription()),
                                technologyCorrected(1, 1, 1, fullDescription())),
                        lists())
                .toList();
    }

    private static Stream<LedgerEvent> lists() {
        var described = fullDescription();
        return Stream.concat(
                        described.codes().stream(),
                        described.checks().stream()
                                .map(check -> new CodeRef(check.list(), check.version(), String.valueOf(check.code()))))
                .flatMap(code -> Stream.of(
                        new CodeListEntryProposed(
                                proposal(2),
                                code.list(),
                                code.version(),
                                code.code(),
                                "N",
                                "N",
                                null,
                                null,
                                "p. 1",
                                null),
                        new CodeListAdopted(proposal(2), code.list(), code.version(), person(1), person(2))));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                registered(9),
                digitised(9, SHA256),
                published(9, "2026"),
                withdrawn(9),
                technologyProposed(9, 9, 1, fullDescription()),
                technologyCorrected(9, 9, 1, fullDescription()));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                registered(1, fullDescription()),
                new TechnologyDigitised(technology(1), List.of(document(SHA256), new Document(SHA256, null, null))),
                published(1, "2025-10-03"),
                withdrawn(1),
                new TechnologyCorrectionProposed(
                        correction(1),
                        technology(1),
                        9_007_199_254_740_993L,
                        fullDescription(),
                        "Nhập nhầm tên",
                        fullDescription().evidence(),
                        person(1)),
                technologyCorrected(1, 1, 817, fullDescription()));
    }

    /** Each fact with as little as it may say, where that is less. */
    public static List<LedgerEvent> least() {
        return List.of(
                registered(1, LEAST),
                new TechnologyDigitised(technology(1), List.of()),
                new TechnologyPublished(technology(1), EffectiveDate.of("2025"), null),
                technologyProposed(1, 1, 1, LEAST),
                technologyCorrected(1, 1, 1, LEAST));
    }
}
