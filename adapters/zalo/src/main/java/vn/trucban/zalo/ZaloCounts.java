package vn.trucban.zalo;

/**
 * Counts since the start of this node.
 *
 * @param taken events that were stored
 * @param unknown among them, those of kinds that the bot does not take
 * @param echoes events about what the OA itself wrote, which are passed over
 * @param refused deliveries without a good signature
 * @param byHeaderTime deliveries whose signature covered the time in the header, not in the body
 * @param charged messages that Zalo did not count against a free quota, so that they cost money
 */
public record ZaloCounts(
    long taken, long unknown, long echoes, long refused, long byHeaderTime, long charged) {}
