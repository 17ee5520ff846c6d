package vn.techledger.ledger.reference;

/**
 * A time limit of the law. The day of the event from which it counts is not counted; the last day is within it.
 *
 * @param length how many days, at least one
 * @param from the event from which it counts
 * @param article where the law says so
 */
public record TimeLimit(Step step, int length, Unit unit, Start from, String article) {

    /** @throws IllegalArgumentException for a limit of no day */
    public TimeLimit {
        if (length < 1) {
            throw new IllegalArgumentException("a time limit has at least one day");
        }
    }

    /** What must be done within the limit. */
    public enum Step {
        /** Nộp hồ sơ đăng ký. */
        FILE_REGISTRATION,
        /** Cơ quan đề nghị bổ sung hồ sơ đăng ký. */
        ASK_REGISTRATION_SUPPLEMENT,
        /** Cấp giấy chứng nhận hoặc từ chối. */
        ANSWER_REGISTRATION,
        /** Nộp hồ sơ đăng ký gia hạn, sửa đổi, bổ sung. */
        FILE_AMENDMENT,
        /** Cấp giấy chứng nhận gia hạn, sửa đổi, bổ sung hoặc từ chối. */
        ANSWER_AMENDMENT,
        /** Bộ đề nghị bổ sung hồ sơ chấp thuận. */
        ASK_APPROVAL_SUPPLEMENT,
        /** Chấp thuận chuyển giao công nghệ hạn chế hoặc từ chối. */
        ANSWER_APPROVAL,
        /** Nộp hồ sơ đề nghị cấp giấy phép. */
        FILE_LICENCE,
        /** Bộ đề nghị sửa đổi, bổ sung hồ sơ cấp phép. */
        ASK_LICENCE_SUPPLEMENT,
        /** Các bên sửa đổi, bổ sung hồ sơ cấp phép. */
        SUPPLY_LICENCE,
        /** Cấp giấy phép hoặc từ chối. */
        ANSWER_LICENCE,
        /** Hoàn trả hỗ trợ, ưu đãi. */
        REPAY_INCENTIVES
    }

    public enum Unit {
        /** Ngày. */
        CALENDAR,
        /** Ngày làm việc. */
        WORKING
    }

    /** The event from which a limit counts. */
    public enum Start {
        /** The signing of the contract, or of its amendment. */
        SIGNED,
        /** The receipt of the file by the authority. */
        RECEIVED,
        /** The receipt of the complete file. */
        COMPLETE,
        /** The authority's letter that asks for a supplement. */
        ASKED,
        /** The notice of revocation. */
        NOTICE
    }
}
