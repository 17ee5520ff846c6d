package vn.techledger.ledger.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.reference.RegistrationDuty;
import vn.techledger.ledger.reference.RegistrationDuty.Filer;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.TransferCase;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.ResultCertificateDeclared;
import vn.techledger.ledger.shared.YesNo;

/**
 * Whether a contract must be registered, by the adopted rules. Pure.
 *
 * @param filer who must file, or null where nobody must or it is unknown
 * @param article of the rule, or null where none was applied
 */
public record Obligation(
        Kind kind, Why why, @Nullable Filer filer, @Nullable String article) {

    public enum Kind {
        /** Phải đăng ký. */
        MANDATORY,
        /** Khuyến khích đăng ký. */
        VOLUNTARY,
        /** It would have to be registered, were it not for a certificate of the results of a task. */
        EXEMPT,
        /** It needs a licence instead: the technology is restricted (Law 07/2017/QH14, Art. 28(1)). */
        LICENCE_REQUIRED,
        /** It has a licence, which frees it from registration (Art. 31(1)). */
        LICENSED,
        /** Nobody must do anything: the contract is void. */
        NONE,
        /** Không rõ. */
        UNKNOWN
    }

    /** What the answer rests on. */
    public enum Why {
        /** The contract is invalid, from its making on (Civil Code 91/2015/QH13, Art. 131(1)), or recorded in error. */
        CONTRACT_VOID,
        /** An adopted rule. */
        RULE,
        /** A licence in force. */
        LICENCE,
        /** The check of the technology. */
        TECHNOLOGY_CHECK,
        /** A certificate of the results of a task. */
        RESULT_CERTIFICATE,
        /** No rule set is adopted that says so. */
        RULE_UNKNOWN,
        /** Nobody recorded across which border the technology goes. */
        DIRECTION_UNKNOWN,
        /** Nobody recorded whether State capital is involved. */
        STATE_CAPITAL_UNKNOWN
    }

    /** @param rules that the contract falls under, or null where they are unknown */
    public static Obligation of(Agreement agreement, RegistrationFacts facts, @Nullable RegistrationRules rules) {
        if (agreement.voided()) {
            return new Obligation(Kind.NONE, Why.CONTRACT_VOID, null, null);
        }
        boolean licensed = facts.all(LicenceIssued.class).stream()
                .anyMatch(licence -> facts.revocationOf(licence.paper()).isEmpty());
        if (licensed) {
            return new Obligation(Kind.LICENSED, Why.LICENCE, null, null);
        }
        if (facts.check()
                .filter(check -> check.outcome() == TechnologyCheck.Outcome.RESTRICTED)
                .isPresent()) {
            return new Obligation(Kind.LICENCE_REQUIRED, Why.TECHNOLOGY_CHECK, null, null);
        }
        var terms = agreement.terms();
        var direction = terms.transfer().direction();
        if (rules == null) {
            return unknown(Why.RULE_UNKNOWN);
        }
        if (direction == TransferDirection.UNKNOWN) {
            return unknown(Why.DIRECTION_UNKNOWN);
        }
        return caseOf(direction, terms.circumstances().stateCapital())
                .map(transfer ->
                        rules.duty(transfer).map(duty -> by(duty, facts)).orElse(unknown(Why.RULE_UNKNOWN)))
                .orElse(unknown(Why.STATE_CAPITAL_UNKNOWN));
    }

    private static Obligation unknown(Why why) {
        return new Obligation(Kind.UNKNOWN, why, null, null);
    }

    private static Obligation by(RegistrationDuty duty, RegistrationFacts facts) {
        if (duty.obligation() == RegistrationDuty.Obligation.VOLUNTARY) {
            return new Obligation(Kind.VOLUNTARY, Why.RULE, duty.filer(), duty.article());
        }
        boolean exempt = duty.unlessResultCertificate()
                && !facts.all(ResultCertificateDeclared.class).isEmpty();
        return exempt
                ? new Obligation(Kind.EXEMPT, Why.RESULT_CERTIFICATE, null, duty.article())
                : new Obligation(Kind.MANDATORY, Why.RULE, duty.filer(), duty.article());
    }

    /** Nothing where it hangs on State capital, of which nobody said whether there is any. */
    private static Optional<TransferCase> caseOf(TransferDirection direction, YesNo stateCapital) {
        return switch (direction) {
            case INBOUND -> Optional.of(TransferCase.INBOUND);
            case OUTBOUND -> Optional.of(TransferCase.OUTBOUND);
            case DOMESTIC ->
                switch (stateCapital) {
                    case YES -> Optional.of(TransferCase.DOMESTIC_WITH_STATE_CAPITAL);
                    case NO -> Optional.of(TransferCase.DOMESTIC_WITHOUT_STATE_CAPITAL);
                    case UNKNOWN -> Optional.empty();
                };
            case UNKNOWN -> Optional.empty();
        };
    }
}
