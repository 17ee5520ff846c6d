package vn.techledger.ledger.registration.event;

import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;

/** What facts about issued papers have in common. */
public interface PaperIssued {

    PaperId paper();

    DossierId dossier();

    ContractId contract();

    DealId deal();

    IssuedPaper details();

    PaperKind kind();

    /** The same fact about the paper as it should have been recorded. */
    RegistrationEvent with(IssuedPaper corrected);
}
