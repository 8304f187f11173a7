/** Tests of short-lived state that look inside. */
@NullMarked
package vn.trucban.ephemeral;

import org.jspecify.annotations.NullMarked;
