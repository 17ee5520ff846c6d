package vn.techledger.ledger.personal;

/** The exact text by which a source names a person. It is personal, and goes into the blind index alone. */
public record ExternalName(String source, String text) {

    @Override
    public String toString() {
        return "ExternalName[…]";
    }
}
