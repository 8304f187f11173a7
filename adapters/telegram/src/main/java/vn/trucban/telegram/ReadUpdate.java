package vn.trucban.telegram;

import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Inbound;

/**
 * One update that was read.
 *
 * @param inbound what it means
 * @param id its update_id, null when there is none that can be read
 * @param callbackQuery the press that Telegram wants answered, null for all else
 */
record ReadUpdate(Inbound inbound, @Nullable Long id, @Nullable String callbackQuery) {}
