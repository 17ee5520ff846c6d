package vn.techledger.ledger.reference;

/**
 * Whether contracts of one case must be registered, and by whom.
 *
 * @param unlessResultCertificate whether the duty falls away where a certificate of the results of a task of science
 *     and technology was issued (giấy chứng nhận đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ)
 * @param article where the law says so
 */
public record RegistrationDuty(
        TransferCase transfer, Obligation obligation, Filer filer, boolean unlessResultCertificate, String article) {

    public enum Obligation {
        /** Phải đăng ký. */
        MANDATORY,
        /** Khuyến khích đăng ký. */
        VOLUNTARY
    }

    public enum Filer {
        /** Bên nhận. */
        ACQUIRER,
        /** Bên giao. */
        SUPPLIER
    }
}
