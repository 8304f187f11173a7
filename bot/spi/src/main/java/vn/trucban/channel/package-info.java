/**
 * The door to the outside: what a channel (Telegram, Zalo, e-mail, the simulator) hands in and what
 * it is asked to send. Imports the JDK and JSpecify only; adapters and the core meet here and
 * nowhere else.
 */
@NullMarked
package vn.trucban.channel;

import org.jspecify.annotations.NullMarked;
