package org.undersigned.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where results go: standard output, or the file that --out names. Always UTF-8, whatever the terminal's locale. */
final class Output implements AutoCloseable {
    private final Writer writer;

    private Output(Writer writer) {
        this.writer = writer;
    }

    static Output to(Optional<Path> file) {
        return new Output(new BufferedWriter(new OutputStreamWriter(bytesTo(file), StandardCharsets.UTF_8)));
    }

    /** For what is not text. */
    static OutputStream bytesTo(Optional<Path> file) {
        try {
            return file.isPresent() ? Files.newOutputStream(file.get()) : System.out;
        } catch (IOException e) {
            throw new WrongUse(file.map(Path::toString).orElse("") + " cannot be written: " + reason(e));
        }
    }

    /** Of many exceptions the message is the file's name alone. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) return "there is no such folder";
        if (e instanceof AccessDeniedException) return "it is not allowed";
        return String.valueOf(e.getMessage());
    }

    static PrintStream standard() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    void line(String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Writer writer() {
        return writer;
    }

    @Override
    public void close() {
        try {
            writer.flush();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
