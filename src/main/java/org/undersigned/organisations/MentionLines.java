package org.undersigned.organisations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Resolves a stream of JSON lines: {@code {"id","asPrinted"}} or {@code {"id","acronym","name","translation","country"}} in,
 * {@code {"id","organisation","judgement","score","evidence"}} out, in the same order.
 */
public final class MentionLines {
    private final JsonMapper json = JsonMapper.builder().build();
    private final BatchResolver resolver = new BatchResolver();

    /** @param asPrinted taken apart where no part is given */
    private record In(
            String id,
            Optional<String> asPrinted,
            Optional<String> acronym,
            Optional<String> name,
            Optional<String> translation,
            Optional<String> country) {}

    private record Out(
            String id,
            Optional<OrganisationRef> organisation,
            Judgement judgement,
            double score,
            List<String> evidence) {
        static Out of(Resolution r) {
            List<String> reasons = r.evidence().stream().map(Evidence::reason).toList();
            return new Out(
                    r.mention(), r.organisation(), r.judgement(), Math.round(r.score() * 1000) / 1000.0, reasons);
        }
    }

    /** Starts from what an authority file knows. */
    public void know(Organisation organisation) {
        resolver.know(organisation);
    }

    /** @throws IllegalArgumentException naming the line that is no mention */
    public void resolve(BufferedReader in, Writer out) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) add(number, line);
        }
        resolver.resolve(resolution -> write(out, resolution));
        out.flush();
    }

    private void write(Writer out, Resolution resolution) throws IOException {
        out.write(json.writeValueAsString(Out.of(resolution)));
        out.write('\n');
    }

    private void add(int number, String line) {
        In mention = read(number, line);
        PrintedName parts =
                new PrintedName(mention.acronym(), mention.name(), mention.translation(), mention.country());
        if (parts.isEmpty() && mention.asPrinted().isPresent())
            resolver.add(mention.id(), mention.asPrinted().get());
        else resolver.add(mention.id(), parts);
    }

    private In read(int number, String line) {
        try {
            In mention = json.readValue(line, In.class);
            if (mention.id() != null) return mention;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Line " + number + " is no mention: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("Line " + number + " has no id");
    }
}
