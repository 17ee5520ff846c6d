/** Invented deals for demonstrations and measurements, only for logs that say in their name that they are a demo's. */
@NullMarked
package vn.techledger.ledger.demo;

import org.jspecify.annotations.NullMarked;
