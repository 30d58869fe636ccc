package org.undersigned.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.web.Accounts;
import org.undersigned.web.Audit;
import org.undersigned.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who may come in, by password or by token. With the first account, everybody has to sign in. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description =
                "lists accounts and tokens; with the first account, everybody has to sign in from the next start on")
final class AccountsCommand implements Callable<Integer> {
    private static final String ROLES = "reader, reviewer, operator or admin";

    private final Program program;

    @Mixin
    private DataOption data = new DataOption();

    AccountsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = program.open(data)) {
            Accounts accounts = context.getBean(Accounts.class);
            PrintStream out = Output.standard();
            accounts.all().forEach(account -> out.printf("%-24s %s%n", account.name(), said(account.role())));
            accounts.tokens()
                    .forEach(token -> out.printf(
                            "token %-18s %s, %s%s%n",
                            token.id(), token.name(), said(token.role()), token.revoked() ? ", revoked" : ""));
            return Exit.ALL_WELL;
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "makes an account, or gives it another password and role; the password is asked for")
    int add(
            @Mixin DataOption folder,
            @Parameters(paramLabel = "NAME", description = "of the account") String name,
            @Option(names = "--role", paramLabel = "R", required = true, description = ROLES) String role) {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}"))
            throw new WrongUse(name + " is no name for an account: small letters, digits, dot, hyphen and underscore");
        String password = password(name);
        Consumer<Accounts> change = accounts -> {
            if (accounts.isEmpty())
                System.err.println("this is the first account: a server that runs asks for it after its next start");
            accounts.put(name, password, role(role));
        };
        return change(folder, change, "account " + name, "made as " + role);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "removes an account")
    int remove(@Mixin DataOption folder, @Parameters(paramLabel = "NAME", description = "of the account") String name) {
        return change(folder, accounts -> accounts.remove(name), "account " + name, "removed");
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = "makes a token for a program and prints it, once")
    int token(
            @Mixin DataOption folder,
            @Parameters(paramLabel = "FOR", description = "what it is for") String name,
            @Option(names = "--role", paramLabel = "R", required = true, description = ROLES) String role) {
        return change(
                folder,
                accounts -> Output.standard().println(accounts.issue(name, role(role))),
                "token " + name,
                "made as " + role);
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "ends a token")
    int revoke(@Mixin DataOption folder, @Parameters(paramLabel = "ID", description = "as accounts lists it") long id) {
        return change(folder, accounts -> accounts.revoke(id), "token " + id, "revoked");
    }

    private int change(DataOption folder, Consumer<Accounts> change, String subject, String detail) {
        try (ConfigurableApplicationContext context = program.open(folder)) {
            change.accept(context.getBean(Accounts.class));
            context.getBean(Audit.class)
                    .enter("command line: " + System.getProperty("user.name"), "access", subject, detail);
            return Exit.ALL_WELL;
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(Optional.ofNullable(wrong.getMessage()).orElse("not possible"));
        }
    }

    private static Role role(String written) {
        try {
            return Role.named(written);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--role " + written + ": give " + ROLES);
        }
    }

    private static String said(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Not an option: it would be in the shell's history. */
    private static String password(String name) {
        Console console = System.console();
        if (console != null) return new String(console.readPassword("password of %s: ", name));
        Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
        if (!in.hasNextLine()) throw new WrongUse("give the password on the standard input");
        return in.nextLine();
    }
}
