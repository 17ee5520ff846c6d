package vn.techledger.projections.register;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.EffectiveDate;

/** What a proposal says: terms, where it states any, and the rest, which is another for each kind of change. */
record ShownChange(@Nullable ContractTerms terms, Object details) {

    record OfCorrection(@Nullable Integer entry) {}

    record OfAmendment(@Nullable String number, EffectiveDate signed) {}

    record OfTermination(@Nullable String number, EffectiveDate date, Amounts unperformed) {}

    record OfInvalidity(String authority, @Nullable String number, EffectiveDate decided) {}

    record OfRetraction(RetractionScope scope) {}

    record OfRateDetermination(@Nullable Integer entry, ProposedRate rate) {}

    static ShownChange of(ChangeProposed fact) {
        return switch (fact) {
            case CorrectionProposed e -> new ShownChange(e.terms(), new OfCorrection(e.entry()));
            case AmendmentProposed e -> new ShownChange(e.terms(), new OfAmendment(e.number(), e.signed()));
            case TerminationProposed e ->
                new ShownChange(null, new OfTermination(e.number(), e.date(), e.unperformed()));
            case InvalidityProposed e ->
                new ShownChange(null, new OfInvalidity(e.authority(), e.number(), e.decided()));
            case RetractionProposed e -> new ShownChange(null, new OfRetraction(e.scope()));
            case RateDeterminationProposed e -> new ShownChange(null, new OfRateDetermination(e.entry(), e.rate()));
        };
    }
}
