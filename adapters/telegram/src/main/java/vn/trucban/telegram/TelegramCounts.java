package vn.trucban.telegram;

/**
 * Counts since the start of this node.
 *
 * @param unknown updates of kinds that the bot does not take
 * @param setAside updates without an id that can be read
 * @param incidents rounds of polling that failed by a fault of ours
 */
public record TelegramCounts(long unknown, long setAside, long incidents) {}
