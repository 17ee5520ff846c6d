/** The whole application over HTTP, with its real server and database. */
@NullMarked
package vn.techledger.api.http;

import org.jspecify.annotations.NullMarked;
