package vn.techledger.ledger.personal;

/** What the ledger may know of a natural person, beyond the pseudonym. The names are part of every commitment. */
public enum PersonalField {
    /** Họ và tên. */
    NAME("name"),
    /** Số định danh cá nhân, hộ chiếu. */
    IDENTITY_NUMBER("identityNumber"),
    /** Địa chỉ. */
    ADDRESS("address"),
    /** Điện thoại, thư điện tử. */
    CONTACT("contact");

    private final String label;

    PersonalField(String label) {
        this.label = label;
    }

    /** The name under which the field is committed to, encrypted, and written in JSON. */
    public String label() {
        return label;
    }
}
