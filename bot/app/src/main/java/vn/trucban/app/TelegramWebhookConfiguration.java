package vn.trucban.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.telegram.TelegramConnection;
import vn.trucban.telegram.TelegramWebhook;

/** The path that Telegram calls; imported only in webhook mode. */
@Configuration(proxyBeanMethods = false)
class TelegramWebhookConfiguration {

  @Bean
  TelegramWebhook telegramWebhook(TelegramConnection telegram) {
    return telegram.webhook().orElseThrow();
  }
}
