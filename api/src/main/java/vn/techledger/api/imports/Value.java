package vn.techledger.api.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a mapping takes the text of one member from. */
sealed interface Value {

    /** The columns that are read, in order. */
    Set<String> columns();

    /** @param codes what the column's values mean; empty when they stand for themselves */
    record Column(String name, Map<String, String> codes) implements Value {
        @Override
        public Set<String> columns() {
            return Set.of(name);
        }
    }

    record Constant(String text) implements Value {
        @Override
        public Set<String> columns() {
            return Set.of();
        }
    }

    /** Phrases joined by "; ". A phrase vanishes when one of its columns is missing. */
    record Template(List<Phrase> phrases) implements Value {
        @Override
        public Set<String> columns() {
            var names = new LinkedHashSet<String>();
            phrases.forEach(phrase -> names.addAll(phrase.columns()));
            return names;
        }
    }

    /** Literal texts around columns: always one text more than columns. */
    record Phrase(List<String> texts, List<String> columns) {}
}
