package dev.atoll.identity;

import java.net.InetAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The socket of this provider: loopback only.
@Configuration(proxyBeanMethods = false)
class Network {

    /// A browser keeps one set of cookies for all ports of a host.
    private static final String COOKIE = "ATOLL_IDENTITY";

    @Bean
    TomcatServletWebServerFactory webServer(Settings settings) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.setBaseDirectory(settings.data().toFile());
        factory.getSettings().setRegisterDefaultServlet(true); // Tomcat asks no filter about what no servlet serves
        factory.getSettings().getSession().getCookie().setName(COOKIE);
        return factory;
    }
}
