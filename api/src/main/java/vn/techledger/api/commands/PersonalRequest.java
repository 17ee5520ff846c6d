package vn.techledger.api.commands;

import org.jspecify.annotations.Nullable;

/**
 * A request that names a natural person. What is stored of it, and digested, has commitments in the place of personal
 * values; a repeat is compared by making the same commitments again.
 */
public interface PersonalRequest {

    /**
     * The request with commitments.
     *
     * @param before identifier of what an earlier request under the same key recorded, whose salts are to be taken; null
     *     for a new key
     * @throws RefusedRequest when the earlier request cannot be compared with any more, because the data were erased
     */
    Object asStored(@Nullable String before);
}
