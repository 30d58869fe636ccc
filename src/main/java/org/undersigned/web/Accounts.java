package org.undersigned.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Who may come in, by password or by token. Neither can be read back. */
public interface Accounts {
    /** @param hash of the password */
    record Account(String name, String hash, Role role) implements Serializable {}

    /** @param name what it is for */
    record Token(long id, String name, Role role, boolean revoked) {}

    boolean isEmpty();

    Optional<Account> find(String name);

    List<Account> all();

    /** Makes an account, or gives it another password and role. */
    void put(String name, String password, Role role);

    void remove(String name);

    /** The token that somebody showed, unless it was revoked. */
    Optional<Token> shown(String secret);

    List<Token> tokens();

    /** Makes a token and returns its secret, which nobody can tell again. */
    String issue(String name, Role role);

    void revoke(long id);
}
