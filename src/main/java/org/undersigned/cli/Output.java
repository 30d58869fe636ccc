package org.undersigned.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where results go: standard output, or the file that --out names. Always UTF-8, whatever the terminal's locale. */
final class Output implements AutoCloseable {
    private final Writer writer;

    private Output(Writer writer) {
        this.writer = writer;
    }

    static Output to(Optional<Path> file) {
        try {
            return new Output(
                    file.isPresent()
                            ? Files.newBufferedWriter(file.get())
                            : new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new WrongUse(file.map(Path::toString).orElse("") + " cannot be written: " + e.getMessage());
        }
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
