/** Plans, targets and how far they have come, over HTTP. */
@NullMarked
package vn.techledger.api.plans;

import org.jspecify.annotations.NullMarked;
