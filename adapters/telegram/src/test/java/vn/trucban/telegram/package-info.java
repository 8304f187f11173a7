/** Tests of the Telegram room. */
@NullMarked
package vn.trucban.telegram;

import org.jspecify.annotations.NullMarked;
