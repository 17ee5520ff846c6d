/** Bodies of requests: read strictly, and checked member by member. */
@NullMarked
package vn.techledger.api.request;

import org.jspecify.annotations.NullMarked;
