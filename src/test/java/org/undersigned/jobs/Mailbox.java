package org.undersigned.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A mail server that takes every mail and keeps it: SMTP as far as a plain client needs it. */
final class Mailbox implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

    Mailbox() throws IOException {
        Thread thread = new Thread(this::serve, "mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits for the next mail, headers and all. */
    String take() throws InterruptedException {
        return mails.take();
    }

    private void serve() {
        while (!server.isClosed())
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!server.isClosed()) throw new UncheckedIOException(e);
            }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 mailbox\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                answer(out, "354 go on");
                StringBuilder mail = new StringBuilder();
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine())
                    mail.append(text).append('\n');
                mails.add(mail.toString());
            }
            answer(out, line.startsWith("QUIT") ? "221 bye" : "250 mailbox");
        }
    }

    private static void answer(PrintWriter out, String text) {
        out.print(text + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
