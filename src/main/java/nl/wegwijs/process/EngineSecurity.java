package nl.wegwijs.process;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes in where. The partners' {@code /api} has a chain of its own and is left alone here. */
@Configuration(proxyBeanMethods = false)
class EngineSecurity {

    private static final String NO_PAGE = EngineSecurity.class.getName() + ".noPage";

    private final RequestGuard guard;
    private final IdentityService identity;

    EngineSecurity(IdentityService identity, TaskService tasks, TaskDoor door, EngineWork work, Clock clock) {
        this.identity = identity;
        this.guard = new RequestGuard(List.of(new TaskCalls(tasks, identity, door, work, clock)));
    }

    /** The REST interface of the web apps: the login of the session, and Camunda's own CSRF filter. */
    @Bean
    @Order(10)
    SecurityFilterChain webAppRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(under("/camunda/api"))
                .authorizeHttpRequests(calls -> calls.anyRequest().access(new ClosedRest()))
                .addFilterAfter(new WebAppLogin(), SecurityContextHolderFilter.class)
                .addFilterAfter(guard, AuthorizationFilter.class)
                .addFilterAfter(new WholeLists(), RequestGuard.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(EngineSecurity::unknown)
                        .accessDeniedHandler((request, response, why) -> forbidden(response)))
                .build();
    }

    /** The REST interface for the Modeler and for integrations: name and password on every call. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(under("/engine-rest"))
                .authenticationProvider(new BasicLogin(identity))
                .authorizeHttpRequests(calls -> calls.anyRequest().access(new ClosedRest()))
                .httpBasic(basic -> basic.realmName("Wegwijs"))
                .addFilterAfter(guard, AuthorizationFilter.class)
                .addFilterAfter(new BasicLogin.TellTheEngine(identity), RequestGuard.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused
                        .accessDeniedHandler((request, response, why) -> forbidden(response)))
                .build();
    }

    /**
     * The pages of the web apps: Camunda sends whoever is unknown to its log-in page. Their files are
     * asked for again each time, for their addresses stay the same when we change them.
     */
    @Bean
    @Order(30)
    SecurityFilterChain webAppPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(under("/camunda"))
                .authorizeHttpRequests(pages -> pages.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-cache")))
                .build();
    }

    /** Everything else: the health page and the front door are open, our own pages need the login. */
    @Bean
    @Order(1000)
    SecurityFilterChain house(HttpSecurity http) throws Exception {
        return http.securityMatcher(new NegatedRequestMatcher(under("/api")))
                .authorizeHttpRequests(pages -> pages
                        .requestMatchers("/", "/error", "/favicon.ico", "/actuator/health",
                                "/actuator/health/readiness", "/actuator/health/liveness").permitAll()
                        .requestMatchers("/desk/berichten/**").hasAuthority(RestCalls.BEHEER)
                        .requestMatchers(HttpMethod.POST, "/models/**").hasAnyAuthority(RestCalls.PROCESS_OWNER, RestCalls.BEHEER)
                        .requestMatchers("/models/**", "/figures/**").hasAnyAuthority(RestCalls.MANAGEMENT, RestCalls.PROCESS_OWNER, RestCalls.BEHEER)
                        .requestMatchers("/history/paths.csv").hasAuthority(RestCalls.MANAGEMENT)
                        .requestMatchers("/history/**").hasAnyAuthority(RestCalls.MANAGEMENT, RestCalls.PROCESS_OWNER, RestCalls.BEHEER)
                        .requestMatchers("/desk/**").authenticated()
                        .anyRequest().access(EngineSecurity::noPage))
                .addFilterAfter(new WebAppLogin(), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadLimit(), CsrfFilter.class)
                .csrf(Customizer.withDefaults())
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, nobody) -> refuse(request, response, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((request, response, why) -> refuse(request, response, HttpStatus.FORBIDDEN)))
                .build();
    }

    // What is on no list does not exist for anybody: logging in would not help.
    private static AuthorizationDecision noPage(Supplier<Authentication> who, RequestAuthorizationContext call) {
        call.getRequest().setAttribute(NO_PAGE, true);
        return new AuthorizationDecision(false);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus why)
            throws IOException {
        response.sendError((request.getAttribute(NO_PAGE) == null ? why : HttpStatus.NOT_FOUND).value());
    }

    // Spring's path patterns count from the servlet, and the REST interfaces are servlets of their own.
    private static RequestMatcher under(String root) {
        return request -> {
            String path = ClosedRest.pathOf(request);
            return path.equals(root) || path.startsWith(root + "/");
        };
    }

    private static void unknown(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException why) throws IOException {
        PlainAnswer.write(response, 401, "Refusal", "Log eerst in.");
    }

    private static void forbidden(HttpServletResponse response) throws IOException {
        PlainAnswer.write(response, 403, "Refusal", "Dit mag u niet doen.");
    }
}
