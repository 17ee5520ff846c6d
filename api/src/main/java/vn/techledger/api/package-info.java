/** How people and programs reach the ledger. */
@NullMarked
package vn.techledger.api;

import org.jspecify.annotations.NullMarked;
