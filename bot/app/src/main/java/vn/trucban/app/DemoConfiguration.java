package vn.trucban.app;

import org.springframework.context.annotation.Configuration;

/** The demonstration: made-up people, the simulator's view of them, and a clock that is moved. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {}
