package vn.trucban.telegram.fake;

/**
 * A call that the bot made.
 *
 * @param method in lower case
 * @param status the HTTP status it was answered with; 0 when it got no answer
 */
public record ApiCall(String method, int status) {}
