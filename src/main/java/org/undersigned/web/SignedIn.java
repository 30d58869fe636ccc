package org.undersigned.web;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who came in by a password, with the account as it was then. */
record SignedIn(Accounts.Account account) implements UserDetails {
    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public String getPassword() {
        return account.hash();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(account.role().authority()));
    }

    /** Without the hash, which would end in a log. */
    @Override
    public String toString() {
        return account.name();
    }
}
