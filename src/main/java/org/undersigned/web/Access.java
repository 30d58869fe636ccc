package org.undersigned.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.undersigned.embedded.WorldUnfit;

/**
 * Whether people have to sign in: not where only this machine is served and nobody has an account. Where others can come in and nobody
 * could sign in, the program does not start.
 */
@Component("access")
@ServerOnly
final class Access {
    private static final Logger log = LoggerFactory.getLogger(Access.class);
    private static final String FIRST = "admin";

    private final boolean guarded;

    Access(Accounts accounts, AccessSettings settings, Environment environment) {
        String address = environment.getProperty("server.address", "0.0.0.0");
        if (accounts.isEmpty() && !settings.adminPassword().isBlank())
            accounts.put(FIRST, settings.adminPassword(), Role.ADMIN);
        guarded = !accounts.isEmpty() || settings.oidc().isOn();
        if (!guarded && !isLoopback(address))
            throw new WorldUnfit("the address " + address + " can be reached by others, and nobody has an account: set"
                    + " UNDERSIGNED_ACCESS_ADMIN_PASSWORD for a first one, or run: undersigned accounts add NAME --role admin;"
                    + " or serve this machine only, with server.address=127.0.0.1");
        log.info(
                "address={} accounts={}",
                address,
                guarded ? "needed" : "none, everybody on this machine may do everything");
    }

    boolean isGuarded() {
        return guarded;
    }

    /** For pages: what is not allowed is not shown. */
    public boolean may(String role) {
        return role().filter(own -> own.may(Role.named(role))).isPresent();
    }

    /** Who is signed in; nobody where nobody has to. */
    public Optional<String> name() {
        return guarded
                ? authentication().filter(a -> role().isPresent()).map(Authentication::getName)
                : Optional.empty();
    }

    /** Who is told to the audit log. */
    String actor() {
        return authentication().map(Authentication::getName).orElse("nobody");
    }

    private static Optional<Role> role() {
        return authentication().stream()
                .flatMap(a -> a.getAuthorities().stream())
                .flatMap(authority -> Optional.ofNullable(authority.getAuthority()).stream())
                .filter(authority -> authority.startsWith("ROLE_") && !authority.equals("ROLE_ANONYMOUS"))
                .map(authority -> Role.named(authority.substring("ROLE_".length())))
                .findFirst();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new WorldUnfit("server.address=" + address + " is no address of this machine", e);
        }
    }
}
