package vn.trucban.app;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.telegram.TelegramConnection;
import vn.trucban.telegram.TelegramWebhook;

/** The path that Telegram calls; imported only in webhook mode. */
@Configuration(proxyBeanMethods = false)
class TelegramWebhookConfiguration {

  @Bean
  ServletRegistrationBean<TelegramWebhook> telegramWebhook(TelegramConnection telegram) {
    return new ServletRegistrationBean<>(telegram.webhook().orElseThrow(), TelegramWebhook.PATH);
  }
}
