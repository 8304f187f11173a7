/** An Official Account server on loopback that enforces what is known of the real one. */
@NullMarked
package vn.trucban.zalo.fake;

import org.jspecify.annotations.NullMarked;
