package org.undersigned.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Accounts and tokens as the database keeps them. */
@Component
final class StoredAccounts implements Accounts {
    private static final RowMapper<Account> ACCOUNT =
            (row, i) -> new Account(row.getString(1), row.getString(2), Role.valueOf(row.getString(3)));

    private final JdbcTemplate jdbc;

    StoredAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.queryForList("select 1 from account limit 1").isEmpty();
    }

    @Override
    public Optional<Account> find(String name) {
        return jdbc.query("select name, password, role from account where name = ?", ACCOUNT, name).stream()
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return jdbc.query("select name, password, role from account order by name", ACCOUNT);
    }

    @Override
    public void put(String name, String password, Role role) {
        jdbc.update(
                "insert into account (name, password, role) values (?, ?, ?) on conflict (name) do update"
                        + " set password = excluded.password, role = excluded.role",
                name,
                Secrets.hashed(password),
                role.name());
    }

    @Override
    public void remove(String name) {
        jdbc.update("delete from account where name = ?", name);
    }

    @Override
    public Optional<Token> shown(String secret) {
        return jdbc
                .query(
                        "select id, name, role from token where hash = ? and revoked is null",
                        (row, i) -> new Token(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3)), false),
                        Secrets.tokenHash(secret))
                .stream()
                .findFirst();
    }

    @Override
    public List<Token> tokens() {
        return jdbc.query(
                "select id, name, role, revoked is not null from token order by id",
                (row, i) ->
                        new Token(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3)), row.getBoolean(4)));
    }

    @Override
    public String issue(String name, Role role) {
        String secret = Secrets.newToken();
        jdbc.update(
                "insert into token (name, hash, role) values (?, ?, ?)", name, Secrets.tokenHash(secret), role.name());
        return secret;
    }

    @Override
    public void revoke(long id) {
        jdbc.update("update token set revoked = now() where id = ? and revoked is null", id);
    }
}
