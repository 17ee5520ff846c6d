/** The holder of a licence files the report of a year. */
@NullMarked
package vn.techledger.ledger.registration.fileyearlyreport;

import org.jspecify.annotations.NullMarked;
