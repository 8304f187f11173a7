@NullMarked
package vn.trucban.outbox;

import org.jspecify.annotations.NullMarked;
