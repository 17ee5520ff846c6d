/** Registrations and licences as they read now. */
@NullMarked
package vn.techledger.projections.registration;

import org.jspecify.annotations.NullMarked;
