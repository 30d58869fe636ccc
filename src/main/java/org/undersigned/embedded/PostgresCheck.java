package org.undersigned.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Finds out whether a PostgreSQL server can be worked with, and says in one line why not. */
public final class PostgresCheck {
    /** The oldest line that is still maintained, and that the schema's SQL is known to run on. */
    private static final int OLDEST_MAJOR_VERSION = 14;

    private static final int LOGIN_TIMEOUT_SECONDS = 10;

    /** @throws WorldUnfit if it is unreachable, refuses the credentials, lacks the database or is too old */
    public static void expectUsable(Database database) {
        try (Connection connection = connect(database)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION)
                throw new WorldUnfit("PostgreSQL at " + database.url() + " is version " + version + "; "
                        + OLDEST_MAJOR_VERSION + " or newer is needed (spring.datasource.url)");
        } catch (SQLException failed) {
            throw unfit(database, failed);
        }
    }

    static void createIfMissing(Database maintenance, String name) {
        try (Connection connection = connect(maintenance);
                Statement sql = connection.createStatement()) {
            ResultSet found = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'");
            if (!found.next()) sql.execute("create database " + name);
        } catch (SQLException failed) {
            throw unfit(maintenance, failed);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        login.setProperty("loginTimeout", String.valueOf(LOGIN_TIMEOUT_SECONDS));
        return DriverManager.getConnection(database.url(), login);
    }

    private static WorldUnfit unfit(Database database, SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        String what = "PostgreSQL at " + database.url() + " ";
        if (state.startsWith("28"))
            return new WorldUnfit(
                    what + "refuses the user " + database.user() + " or its password; check"
                            + " spring.datasource.username and spring.datasource.password",
                    failed);
        if (state.equals("3D000"))
            return new WorldUnfit(what + "has no such database; create it, or correct spring.datasource.url", failed);
        return new WorldUnfit(
                what + "cannot be reached (" + failed.getMessage() + "); start it, or correct spring.datasource.url",
                failed);
    }

    private PostgresCheck() {}
}
