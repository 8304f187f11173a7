/**
 * The Telegram room: our own long polling, the webhook, and the sending side over TelegramBots'
 * client. Imports the two doors and nothing else of this project.
 */
@NullMarked
package vn.trucban.telegram;

import org.jspecify.annotations.NullMarked;
