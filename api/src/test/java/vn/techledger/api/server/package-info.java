/** The start of the ledger, tried on real servers, real kills and real permissions. */
@NullMarked
package vn.techledger.api.server;

import org.jspecify.annotations.NullMarked;
