/** Everything between the start of the process and a checked, migrated database: settings, home, server, pool. */
@NullMarked
package vn.techledger.api.server;

import org.jspecify.annotations.NullMarked;
