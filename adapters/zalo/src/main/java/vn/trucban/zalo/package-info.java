/**
 * The Zalo Official Account room: webhook, token keeper, and the sending side over our own client.
 * Imports the two doors and nothing else of this project.
 */
@NullMarked
package vn.trucban.zalo;

import org.jspecify.annotations.NullMarked;
