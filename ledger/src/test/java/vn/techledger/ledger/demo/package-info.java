@NullMarked
package vn.techledger.ledger.demo;

import org.jspecify.annotations.NullMarked;
