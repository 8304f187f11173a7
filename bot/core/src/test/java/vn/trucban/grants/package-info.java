/** Tests of the grants. */
@NullMarked
package vn.trucban.grants;

import org.jspecify.annotations.NullMarked;
