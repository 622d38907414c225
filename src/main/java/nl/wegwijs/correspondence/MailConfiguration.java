package nl.wegwijs.correspondence;

import java.util.Properties;

import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way to the mail server; there without a server too, for then messages are shown on our own page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, PostSettings.class})
class MailConfiguration {

    private static final String TEN_SECONDS = "10000";

    @Bean
    JavaMailSenderImpl mailSender(MailProperties set) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(set.getHost());
        sender.setPort(set.getPort() == null ? JavaMailSenderImpl.DEFAULT_PORT : set.getPort());
        sender.setUsername(set.getUsername());
        sender.setPassword(set.getPassword());
        sender.setProtocol(set.getProtocol());
        sender.setDefaultEncoding(set.getDefaultEncoding().name());
        Properties properties = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + set.getProtocol() + "." + wait, TEN_SECONDS);
        }
        properties.setProperty("mail." + set.getProtocol() + ".ssl.enable", String.valueOf(set.getSsl().isEnabled()));
        properties.putAll(set.getProperties());
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
