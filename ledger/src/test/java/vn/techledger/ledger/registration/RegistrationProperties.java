package vn.techledger.ledger.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.TechnologyCheck.Outcome;
import vn.techledger.ledger.registration.approveregistrationcorrection.ApproveRegistrationCorrection;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.registration.filedossier.FileDossier;
import vn.techledger.ledger.registration.issuepaper.IssuePaper;
import vn.techledger.ledger.registration.proposeregistrationcorrection.ProposeRegistrationCorrection;
import vn.techledger.ledger.registration.refusedossier.RefuseDossier;
import vn.techledger.ledger.registration.revokepaper.RevokePaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.testing.MemoryLedger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RegistrationSamples.AUTHORITY;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.declare;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.paper;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

/** What no sequence of commands breaks. */
class RegistrationProperties {

    /** What somebody tries; the numbers choose among dossiers, papers, contracts, numbers and positions. */
    record Attempt(int what, int one, int two, int three) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        var number = Arbitraries.integers().between(0, 5);
        return Combinators.combine(Arbitraries.integers().between(0, 7), number, number, number)
                .as(Attempt::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static MemoryLedger after(List<Attempt> attempts) {
        var ledger = new MemoryLedger();
        ledger.given(enrolled(2), recorded(1, terms("HD-1")), recorded(2, terms("HD-2")));
        for (int i = 0; i < attempts.size(); i++) {
            attempt(ledger, attempts.get(i), i);
        }
        return ledger;
    }

    private static ContractId contractOf(int number) {
        return contract(1 + number % 2);
    }

    private static void attempt(MemoryLedger ledger, Attempt a, int step) {
        switch (a.what()) {
            case 0, 1 -> ledger.tries(filing(ledger, a, step));
            case 2 ->
                some(ledger, DossierFiled.class, a)
                        .ifPresent(filed -> ledger.tries(new RefuseDossier(
                                filed.dossier(),
                                filed.contract(),
                                on("2024-05"),
                                null,
                                "X",
                                "Art. 31(6)",
                                "R",
                                TODAY)));
            case 3, 4 -> some(ledger, DossierFiled.class, a).ifPresent(filed -> ledger.tries(issuing(filed, a, step)));
            case 5 ->
                some(ledger, PaperIssued.class, a)
                        .ifPresent(issued -> ledger.tries(new RevokePaper(
                                issued.paper(), contractOf(a.three()), on("2025"), null, "X", "Art. 32", FEE, TODAY)));
            case 6 -> ledger.tries(declare(1 + a.one() % 2, Outcome.values()[a.two() % Outcome.values().length]));
            default -> correct(ledger, a, step);
        }
    }

    /** One of the facts of a kind that were ever recorded, in force or not. */
    private static <T> Optional<T> some(MemoryLedger ledger, Class<T> kind, Attempt a) {
        var all = ledger.log().stream().filter(kind::isInstance).map(kind::cast).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((a.one() * 6 + a.two()) % all.size()));
    }

    /** Mostly the paper that the dossier asks for, of its own contract. */
    private static IssuePaper issuing(DossierFiled filed, Attempt a, int step) {
        var kind =
                a.three() == 5 ? PaperKind.LICENCE : filed.details().purpose().paper();
        var contract = a.three() == 4 ? contractOf(a.two()) : filed.contract();
        var details = issued("N-" + (a.one() + a.three()) % 6, "2024-05");
        return new IssuePaper(paper(step), kind, filed.dossier(), contract, details, null, TODAY);
    }

    private static FileDossier filing(MemoryLedger ledger, Attempt a, int step) {
        var purposes = DossierPurpose.values();
        var refiled = a.three() == 0
                ? some(ledger, DossierFiled.class, a).map(DossierFiled::dossier).orElse(null)
                : null;
        var details = new Dossier(
                purposes[a.two() % purposes.length],
                party(2),
                null,
                AUTHORITY,
                null,
                on("2024-04"),
                null,
                refiled,
                List.of());
        return new FileDossier(dossier(step), contractOf(a.one()), details, TODAY);
    }

    /** Two persons remove some entry, or give a paper another number. */
    private static void correct(MemoryLedger ledger, Attempt a, int step) {
        long target = 1
                + (a.one() * 36L + a.two() * 6 + a.three())
                        % Math.max(1, ledger.log().size());
        var renumbered = a.three() % 2 == 0 ? null : issued("N-" + a.two(), "2024-06");
        var contract = contractOf(a.two());
        var proposed = ledger.tries(new ProposeRegistrationCorrection(
                correction(step), contract, target, null, renumbered, "gõ nhầm", List.of(), person(1), TODAY));
        if (proposed) {
            ledger.send(new ApproveRegistrationCorrection(correction(step), contract, numberOf(renumbered), person(2)));
        }
    }

    private static PaperNumbers.@Nullable Number numberOf(@Nullable IssuedPaper paper) {
        return paper == null ? null : PaperNumbers.Number.of(paper);
    }

    @Property(tries = 300)
    void noPaperComesWithoutItsOpenDossierNorForAProhibitedTechnology(@ForAll("attempts") List<Attempt> attempts) {
        var log = after(attempts).log();
        var facts = RegistrationFacts.NONE;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof PaperIssued issued) {
                var filed = facts.dossier(issued.dossier()).orElseThrow();
                assertThat(filed.contract()).isEqualTo(issued.contract());
                assertThat(filed.details().purpose().paper()).isEqualTo(issued.kind());
                assertThat(facts.isAnswered(issued.dossier())).isFalse();
                assertThat(of(facts, issued.contract()).isProhibited()).isFalse();
            }
            if (log.get(i) instanceof RegistrationCorrected corrected) {
                assertThat(facts.at(corrected.target()))
                        .as("targets the fact in force")
                        .isPresent();
            }
            if (log.get(i) instanceof RegistrationEvent fact) {
                facts = facts.on(fact, i + 1L);
            }
        }
    }

    @Property(tries = 300)
    void everyPaperInForceHasItsDossierAndANumberOfItsOwn(@ForAll("attempts") List<Attempt> attempts) {
        var facts = folded(after(attempts));
        var numbers = new HashSet<PaperNumbers.Number>();
        assertThat(facts.all(PaperIssued.class)).allSatisfy(issued -> {
            assertThat(facts.dossier(issued.dossier())).isPresent();
            assertThat(numbers.add(PaperNumbers.Number.of(issued.details()))).isTrue();
        });
        assertThat(facts.isOutOfOrder()).isFalse();
    }

    @Property(tries = 200)
    void afterARefusalADossierIsFiledAnew(@ForAll("attempts") List<Attempt> attempts) {
        var ledger = after(attempts);
        int next = 100;
        for (var refused : folded(ledger).all(DossierRefused.class)) {
            var before = folded(ledger)
                    .dossier(refused.dossier())
                    .map(DossierFiled::details)
                    .orElseThrow();
            var again = new Dossier(
                    before.purpose(),
                    before.filedBy(),
                    null,
                    AUTHORITY,
                    null,
                    on("2025"),
                    null,
                    refused.dossier(),
                    List.of());
            ledger.send(new FileDossier(dossier(next), refused.contract(), again, TODAY));
            assertThat(folded(ledger).dossier(dossier(next))).isPresent();
            next++;
        }
    }

    private static RegistrationFacts folded(MemoryLedger ledger) {
        var facts = RegistrationFacts.NONE;
        var log = ledger.log();
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof RegistrationEvent fact) {
                facts = facts.on(fact, i + 1L);
            }
        }
        return facts;
    }

    private static RegistrationFacts of(RegistrationFacts facts, ContractId contract) {
        return new RegistrationFacts(facts.entries().stream()
                .filter(entry -> entry.fact().contract().equals(contract))
                .toList());
    }
}
