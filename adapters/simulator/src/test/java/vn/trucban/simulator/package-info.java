/** Tests of the simulator: the channel, the page's requests, and the page in a real browser. */
@NullMarked
package vn.trucban.simulator;

import org.jspecify.annotations.NullMarked;
