/**
 * Short-lived state shared by several nodes, in Redis through Jedis. Imports the {@code ephemeral}
 * and {@code channel} doors only.
 */
@NullMarked
package vn.trucban.redis;

import org.jspecify.annotations.NullMarked;
