package nl.wegwijs.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door of the partner API: a key or nothing, small bodies, no sessions, answers nobody may store. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final int BODY_LIMIT = 16 * 1024;

    @Bean
    @Order(10)
    SecurityFilterChain partnerApi(HttpSecurity http, PartnerRegister register, ApiProblemWriter problems)
            throws Exception {
        return http
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp
                                .policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter((request, response) -> response.setHeader("API-Version", "1.0.0")))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(response, HttpStatus.UNAUTHORIZED, "Geef een geldige API-sleutel mee.");
                        }))
                .addFilterBefore(new BearerKey(register), BasicAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(BODY_LIMIT, problems), AuthorizationFilter.class)
                .build();
    }
}
