package nl.wegwijs.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerRegister;

/**
 * The door of the partner API: a key that opens this part, or nothing; small bodies, so many calls, no
 * sessions, answers nobody may store. Only what is public anyway needs no key.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final int BODY_LIMIT = 16 * 1024;

    @Bean
    @Order(10)
    SecurityFilterChain partnerApi(HttpSecurity http, PartnerRegister register, CallCounts counts, ApiProblemWriter problems)
            throws Exception {
        return http
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/api/v1/directory", "/api/v1/openapi.json").permitAll()
                        .requestMatchers("/api/v1/signals/**").hasAuthority(ApiScope.SIGNALS.name())
                        .requestMatchers("/api/v1/referrals/**").hasAuthority(ApiScope.REFERRALS.name())
                        .requestMatchers("/api/v1/runs/**").hasAuthority(ApiScope.ATTENDANCE.name())
                        .requestMatchers("/api/v1/offerings/**").hasAuthority(ApiScope.OFFERINGS.name())
                        .anyRequest().authenticated())
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
                        })
                        .accessDeniedHandler((request, response, failure) -> problems.write(response,
                                HttpStatus.FORBIDDEN, "Met deze API-sleutel mag dat niet.")))
                .addFilterBefore(new BearerKey(register, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new CallLimit(counts, problems), BearerKey.class)
                .addFilterAfter(new BodyLimit(BODY_LIMIT, problems), AuthorizationFilter.class)
                .build();
    }
}
