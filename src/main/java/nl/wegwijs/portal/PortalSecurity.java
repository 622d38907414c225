package nl.wegwijs.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import nl.wegwijs.partner.SignIn;

/** The doors for people outside: public pages for everybody, the portal for partner users who signed in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    // A cookie holds the token, so that a visitor without a login costs no session.
    @Bean
    @Order(40)
    SecurityFilterChain outside(HttpSecurity http, SignIn signIn) throws Exception {
        return http.securityMatcher("/partner/**", "/link/**", "/aanmelden/**", "/helpen/**", "/training/**", "/aanbod/**", "/portal/**")
                .authorizeHttpRequests(pages -> pages
                        .requestMatchers("/partner/inloggen/**", "/partner/wachtwoord/**", "/partner/uitloggen").permitAll()
                        .requestMatchers("/partner/gebruikers/**", "/partner/koppeling/**").hasRole("COORDINATOR")
                        .requestMatchers("/partner/cijfers/**").hasAnyRole("COORDINATOR", "READ_ONLY")
                        .requestMatchers("/partner/instellingen").hasRole("PARTNER")
                        .requestMatchers(HttpMethod.GET, "/partner/**").hasRole("PARTNER")
                        .requestMatchers("/partner/**").hasAnyRole("COORDINATOR", "REFERRER", "TEACHER")
                        .anyRequest().permitAll())
                // Kept apart from the session's usual place, where pages of staff would find it.
                .securityContext(login -> login.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterAfter(new PartnerSession(signIn), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refused -> refused.accessDeniedPage(RefusedPage.PATH)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/partner/inloggen")))
                .build();
    }
}
