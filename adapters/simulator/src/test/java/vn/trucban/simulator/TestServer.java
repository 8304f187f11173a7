package vn.trucban.simulator;

import java.io.File;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The simulator in an embedded Tomcat on a free port of the loopback, with a scripted bot. */
final class TestServer implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();
  private final AnnotationConfigWebApplicationContext context =
      new AnnotationConfigWebApplicationContext();
  final SmallStage stage;
  final SimulatorChannel channel;
  final ScriptedBot bot;

  @EnableWebMvc
  @Configuration(proxyBeanMethods = false)
  static class Web {

    @Bean
    ScriptedBot bot(SimulatorChannel channel, SmallStage stage) {
      return new ScriptedBot(channel, stage);
    }
  }

  TestServer(SmallStage stage, File directory) throws LifecycleException {
    this.stage = stage;
    context.register(Web.class, SimulatorConfiguration.class);
    context.addBeanFactoryPostProcessor(
        factory -> {
          factory.registerSingleton("stage", stage);
          factory.registerSingleton(
              "hosts", new SimulatorConfiguration.SimulatorHosts(Set.of("mo-phong.example")));
        });
    tomcat.setBaseDir(directory.getPath());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("executorTerminationTimeoutMillis", "100");
    Context root = tomcat.addContext("", null);
    var servlet = Tomcat.addServlet(root, "simulator", new DispatcherServlet(context));
    servlet.setAsyncSupported(true);
    servlet.setLoadOnStartup(1);
    root.addServletMappingDecoded("/", "simulator");
    tomcat.start();
    this.channel = context.getBean(SimulatorChannel.class);
    this.bot = context.getBean(ScriptedBot.class);
  }

  String address() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  /** Ends every connection and takes no new one; the simulator goes on behind it. */
  void hangsUp() throws LifecycleException {
    tomcat.getConnector().setPort(tomcat.getConnector().getLocalPort());
    tomcat.getConnector().stop();
  }

  /** Listens on the same port again. */
  void answersAgain() throws LifecycleException {
    tomcat.getConnector().start();
  }

  @Override
  public void close() throws LifecycleException {
    // As the application does it: the streams end first, while there is a server to tell.
    context.close();
    tomcat.stop();
    tomcat.destroy();
  }
}
