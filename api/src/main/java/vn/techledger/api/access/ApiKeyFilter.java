package vn.techledger.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.techledger.api.problems.ProblemWriter;
import vn.techledger.ledger.eventstore.LogUnavailable;

/** Takes {@code Authorization: Bearer id.secret}. A wrong key is refused, not treated as none. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Keys keys;
    private final ProblemWriter problems;

    ApiKeyFilter(Keys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            problems.unauthorized(request, response);
            return;
        }
        try {
            var caller = keys.callerOf(header.substring(BEARER.length()).strip());
            if (caller.isEmpty()) {
                problems.unauthorized(request, response);
                return;
            }
            SecurityContextHolder.getContext().setAuthentication(authentication(caller.get()));
        } catch (LogUnavailable notNow) {
            problems.unavailable(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(Caller caller) {
        var authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, List.copyOf(authorities));
    }
}
