/** Registrations and licences over HTTP. */
@NullMarked
package vn.techledger.api.registration;

import org.jspecify.annotations.NullMarked;
