/**
 * Durable outgoing messages: lanes, order for each chat, limits of the channels, retries, and who
 * can be reached; imports the store, the state-secret guard and the two doors.
 */
@ApplicationModule(allowedDependencies = {"channel", "ephemeral", "store", "jobs", "secrecy"})
@NullMarked
package vn.trucban.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
