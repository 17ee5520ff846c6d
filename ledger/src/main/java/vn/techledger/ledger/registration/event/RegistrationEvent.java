package vn.techledger.ledger.registration.event;

import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;

/** A fact about the registration or licence of one contract. */
public sealed interface RegistrationEvent extends LedgerEvent
        permits DossierFiled,
                DossierCompleted,
                SupplementAsked,
                SupplementReceived,
                FeeDetermined,
                FeePaid,
                DossierRefused,
                CertificateIssued,
                ApprovalGranted,
                LicenceIssued,
                PaperRevoked,
                IncentivesRepaid,
                YearlyReportFiled,
                TechnologyCheckDeclared,
                ResultCertificateDeclared,
                RegistrationCorrectionProposed,
                RegistrationCorrected {

    ContractId contract();

    DealId deal();
}
