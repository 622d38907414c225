package nl.wegwijs.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors for people outside: public pages for everybody, the portal for partner users who signed in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    // A cookie holds the token, so that a visitor without a login costs no session.
    @Bean
    @Order(40)
    SecurityFilterChain outside(HttpSecurity http) throws Exception {
        return http.securityMatcher("/partner/**", "/link/**", "/aanmelden/**", "/aanbod/**", "/portal/**")
                .authorizeHttpRequests(pages -> pages
                        .requestMatchers("/partner/inloggen/**").permitAll()
                        .requestMatchers("/partner/**").hasRole("PARTNER")
                        .anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/partner/inloggen")))
                .build();
    }
}
