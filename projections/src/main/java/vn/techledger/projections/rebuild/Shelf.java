package vn.techledger.projections.rebuild;

import vn.techledger.projections.readmodel.ReadModel;

/** Where the tables of a read model can lie. What serves has the plain name, which every statement of its class uses. */
enum Shelf {
    IN_USE(""),
    /** Built beside the one in use. */
    REBUILT("_next"),
    /** Served until the last switch. */
    KEPT("_kept");

    private final String suffix;

    Shelf(String suffix) {
        this.suffix = suffix;
    }

    String schema(ReadModel model) {
        return model.schema() + suffix;
    }
}
