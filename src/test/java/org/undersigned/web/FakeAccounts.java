package org.undersigned.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** Stands for the database of accounts. */
final class FakeAccounts implements Accounts {
    volatile boolean away;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public Optional<Account> find(String name) {
        if (away) throw new DataAccessResourceFailureException("the database is away");
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public List<Account> all() {
        return new ArrayList<>(accounts.values());
    }

    @Override
    public void put(String name, String password, Role role) {
        accounts.put(name, new Account(name, Secrets.hashed(password), role));
    }

    @Override
    public void remove(String name) {
        accounts.remove(name);
    }

    @Override
    public Optional<Token> shown(String secret) {
        return Optional.ofNullable(tokens.get(Secrets.tokenHash(secret))).filter(token -> !token.revoked());
    }

    @Override
    public List<Token> tokens() {
        return new ArrayList<>(tokens.values());
    }

    @Override
    public String issue(String name, Role role) {
        String secret = Secrets.newToken();
        tokens.put(Secrets.tokenHash(secret), new Token(tokens.size() + 1, name, role, false));
        return secret;
    }

    @Override
    public void revoke(long id) {
        tokens.replaceAll((hash, token) -> token.id() == id ? new Token(id, token.name(), token.role(), true) : token);
    }
}
