package vn.trucban.zalo;

import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Inbound;

/**
 * An event that was read.
 *
 * @param inbound what it is to the bot; null for the echo of what the OA itself wrote, which is
 *     never taken as input
 */
record ReadEvent(@Nullable Inbound inbound) {}
