/**
 * Load on the whole bot, which runs as a process of its own on a core of its own: how much it takes
 * in, how fast it answers, how it drains a broadcast, how soon it is up.
 */
@NullMarked
package vn.trucban.bench;

import org.jspecify.annotations.NullMarked;
