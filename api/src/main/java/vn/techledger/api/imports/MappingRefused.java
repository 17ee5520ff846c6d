package vn.techledger.api.imports;

/** A mapping cannot be used. The message is one sentence for its author, led by the path of the member at fault. */
public final class MappingRefused extends RuntimeException {

    private final String path;

    /** @param path JSON pointer into the mapping; empty for the whole of it */
    MappingRefused(String path, String problem) {
        super((path.isEmpty() ? "the mapping" : path) + ": " + problem);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
