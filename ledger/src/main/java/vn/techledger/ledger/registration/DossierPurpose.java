package vn.techledger.ledger.registration;

import java.util.Optional;
import vn.techledger.ledger.reference.RegistrationFee;
import vn.techledger.ledger.reference.TimeLimit.Step;

/** What a dossier asks an authority for, and the paper that answers it. */
public enum DossierPurpose {
    /** Đăng ký hợp đồng thuộc trường hợp phải đăng ký: Law 07/2017/QH14, Art. 31(1). */
    MANDATORY_REGISTRATION(PaperKind.CERTIFICATE, Step.ANSWER_REGISTRATION, Step.ASK_REGISTRATION_SUPPLEMENT),
    /** Đăng ký tự nguyện: Art. 31(2). */
    VOLUNTARY_REGISTRATION(PaperKind.CERTIFICATE, Step.ANSWER_REGISTRATION, Step.ASK_REGISTRATION_SUPPLEMENT),
    /** Đăng ký sửa đổi, bổ sung: Art. 33. */
    AMENDMENT(PaperKind.CERTIFICATE, Step.ANSWER_AMENDMENT, Step.ASK_REGISTRATION_SUPPLEMENT),
    /** Đăng ký gia hạn: Art. 33. */
    EXTENSION(PaperKind.CERTIFICATE, Step.ANSWER_AMENDMENT, Step.ASK_REGISTRATION_SUPPLEMENT),
    /** Chấp thuận chuyển giao công nghệ hạn chế: Art. 29. */
    APPROVAL(PaperKind.APPROVAL, Step.ANSWER_APPROVAL, Step.ASK_APPROVAL_SUPPLEMENT),
    /** Cấp giấy phép chuyển giao công nghệ hạn chế: Art. 30. */
    LICENCE(PaperKind.LICENCE, Step.ANSWER_LICENCE, Step.ASK_LICENCE_SUPPLEMENT);

    /** Kinds of papers that authorities issue. */
    public enum PaperKind {
        /** Giấy chứng nhận đăng ký. */
        CERTIFICATE,
        /** Văn bản chấp thuận. */
        APPROVAL,
        /** Giấy phép chuyển giao công nghệ. */
        LICENCE
    }

    private final PaperKind paper;
    private final Step answer;
    private final Step askSupplement;

    DossierPurpose(PaperKind paper, Step answer, Step askSupplement) {
        this.paper = paper;
        this.answer = answer;
        this.askSupplement = askSupplement;
    }

    public PaperKind paper() {
        return paper;
    }

    /** The step by which the authority answers. */
    public Step answer() {
        return answer;
    }

    /** The step by which the authority asks for what is missing. */
    public Step askSupplement() {
        return askSupplement;
    }

    /** Whether it asks for the registration itself, not for a change of it. */
    public boolean isRegistration() {
        return this == MANDATORY_REGISTRATION || this == VOLUNTARY_REGISTRATION;
    }

    /** What the authority charges for it; nothing where no fee is known. */
    public Optional<RegistrationFee.Occasion> fee() {
        return switch (this) {
            case MANDATORY_REGISTRATION, VOLUNTARY_REGISTRATION -> Optional.of(RegistrationFee.Occasion.REGISTRATION);
            case AMENDMENT, EXTENSION -> Optional.of(RegistrationFee.Occasion.AMENDMENT);
            case APPROVAL -> Optional.of(RegistrationFee.Occasion.APPROVAL);
            case LICENCE -> Optional.empty();
        };
    }
}
