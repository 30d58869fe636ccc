package org.undersigned.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes mails with enclosures, well-formed or not. */
public final class MailPress {
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    /** Mails in mails need others. */
    private final String edge;

    /** @param subject another one for each of several mails inside each other */
    public MailPress(String subject, String text) {
        edge = "edge-" + Integer.toHexString(subject.hashCode());
        line("From: Anna <anna@example.org>");
        line("To: archive@example.org");
        line("Subject: " + subject);
        line("Date: Mon, 3 Mar 2025 10:00:00 +0100");
        line("MIME-Version: 1.0");
        line("Content-Type: multipart/mixed; boundary=" + edge);
        line("");
        part("Content-Type: text/plain; charset=utf-8", text);
    }

    public MailPress enclose(String name, String type, byte[] content) {
        return part(
                "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(content));
    }

    public MailPress enclose(String name, byte[] mailInside) {
        return part(
                "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"" + name + "\"",
                new String(mailInside, StandardCharsets.ISO_8859_1));
    }

    /** Anything. */
    public MailPress part(String header, String body) {
        line("--" + edge);
        line(header);
        line("");
        line(body);
        return this;
    }

    public byte[] bytes() {
        byte[] open = mail.toByteArray();
        line("--" + edge + "--");
        byte[] whole = mail.toByteArray();
        mail.reset();
        mail.writeBytes(open);
        return whole;
    }

    private void line(String text) {
        mail.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
