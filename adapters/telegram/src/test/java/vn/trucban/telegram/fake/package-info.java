/**
 * A Bot API server for tests and benchmarks that behaves as Telegram's does: its wording, its
 * limits, its long polls, its webhooks and its redelivery.
 */
@NullMarked
package vn.trucban.telegram.fake;

import org.jspecify.annotations.NullMarked;
