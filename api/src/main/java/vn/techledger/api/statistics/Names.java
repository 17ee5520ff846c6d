package vn.techledger.api.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.reading.Reads;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;
import vn.techledger.projections.value.CodeLevels;

/** The read models that give the keys of a table their names and levels. */
final class Names {

    private final PartyDirectory parties;
    private final CodeLists codeLists;
    private final CodeMappings mappings;

    Names(PartyDirectory parties, CodeLists codeLists, CodeMappings mappings) {
        this.parties = parties;
        this.codeLists = codeLists;
        this.mappings = mappings;
    }

    /** Waits until they have reached the position too: a name that is late would be another answer. */
    void await(List<Dimension> dimensions, long position, Reads reads) {
        for (var dimension : dimensions) {
            switch (dimension.named()) {
                case PARTY -> reads.reached(parties, position);
                case CODE -> {
                    reads.reached(codeLists, position);
                    reads.reached(mappings, position);
                }
                case NOTHING, WORD -> {}
            }
        }
    }

    CodeLevels levels(@Nullable String version, @Nullable Integer level, long position) {
        return new CodeLevels(codeLists, mappings, version, level, position);
    }
}
