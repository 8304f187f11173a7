package vn.trucban.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.trucban.simulator.SimulatorConfiguration;
import vn.trucban.telegram.TelegramSettings;

/** Starts the application context that a command needs, from settings that were checked before. */
final class Launch {

  private final Configured configured;

  Launch(Settings settings) {
    configured = new Configured(settings);
  }

  /** Only the core, for one command of the command line. */
  ConfigurableApplicationContext core() {
    return start(List.of(CommonConfiguration.class), WebApplicationType.NONE, system());
  }

  /** The bot as a server. */
  ConfigurableApplicationContext server() {
    return start(serverSources(), WebApplicationType.SERVLET, system());
  }

  /** The bot as a server, with the simulator and a clock that can be moved. */
  ConfigurableApplicationContext demonstration() {
    List<Class<?>> sources = serverSources();
    sources.add(DemoConfiguration.class);
    sources.add(SimulatorConfiguration.class);
    return start(sources, WebApplicationType.SERVLET, new MovableClock(system()));
  }

  private List<Class<?>> serverSources() {
    List<Class<?>> sources = new ArrayList<>(List.of(ServeConfiguration.class));
    configured
        .telegram()
        .ifPresent(
            telegram -> {
              sources.add(TelegramConfiguration.class);
              if (telegram.mode() == TelegramSettings.Mode.WEBHOOK) {
                sources.add(TelegramWebhookConfiguration.class);
              }
            });
    configured.zalo().ifPresent(zalo -> sources.add(ZaloConfiguration.class));
    return sources;
  }

  private Clock system() {
    return Clock.system(configured.settings().zone(Setting.AGENCY_TIME_ZONE));
  }

  private ConfigurableApplicationContext start(
      List<Class<?>> sources, WebApplicationType web, Clock clock) {
    Map<String, Object> properties = configured.springProperties();
    return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
        .web(web)
        .logStartupInfo(web != WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .properties(properties)
        .initializers(
            starting -> {
              starting.getBeanFactory().registerSingleton("configured", configured);
              starting.getBeanFactory().registerSingleton("clock", clock);
            })
        .run();
  }
}
