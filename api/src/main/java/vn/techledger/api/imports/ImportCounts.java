package vn.techledger.api.imports;

/**
 * What became of the rows of a file so far.
 *
 * @param recorded became deals in this attempt
 * @param alreadyRecorded were recorded by an earlier import or attempt
 * @param bad were refused
 */
public record ImportCounts(long recorded, long alreadyRecorded, long bad) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public long rows() {
        return recorded + alreadyRecorded + bad;
    }
}
