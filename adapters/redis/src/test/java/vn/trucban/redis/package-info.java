/** The shared store on a real Redis, also one that goes away. */
@NullMarked
package vn.trucban.redis;

import org.jspecify.annotations.NullMarked;
