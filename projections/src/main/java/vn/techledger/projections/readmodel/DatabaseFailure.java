package vn.techledger.projections.readmodel;

import java.sql.SQLException;

/** The database could not answer; says nothing about the ledger. */
public final class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
