package vn.techledger.api.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import vn.techledger.api.problems.ProblemWriter;

/** Keys for everything but published figures, health, metrics and the API's description of itself. No sessions, no cookies. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What is released is public. Its restatement, which leads to single deals, is not. */
    private static final String[] PUBLISHED = {
        "/api/v1/publications", "/api/v1/publications/{id}", "/api/v1/publications/{id}/table"
    };

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Keys keys, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiKeyFilter(keys, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PUBLISHED)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, missing) -> problems.unauthorized(request, response))
                        .accessDeniedHandler((request, response, denied) -> problems.forbidden(request, response)))
                .build();
    }

    /** Addresses that only attackers write, such as those with a semicolon or two slashes. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, rejected) -> problems.badRequest(request, response);
    }

    /** Keeps Spring Boot from making a user with a password of its own. */
    @Bean
    UserDetailsService noUsersWithPasswords() {
        return name -> {
            throw new UsernameNotFoundException("the ledger knows keys, not users");
        };
    }
}
