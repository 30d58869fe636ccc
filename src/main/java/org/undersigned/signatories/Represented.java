package org.undersigned.signatories;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Acronyms;
import org.undersigned.structure.Joints;
import org.undersigned.structure.PersonNames;
import org.undersigned.structure.Script;
import org.undersigned.structure.Signs;
import org.undersigned.structure.Texts;
import org.undersigned.structure.Vocabulary;

/** The person behind an organisation's name who signs for it. */
final class Represented {
    private static final Pattern REPRESENTED =
            Pattern.compile("^(.+?)(?:\\s*[,:(（|]\\s*|\\s+[–—-]\\s+)([^,()|]+?)(?:[,)|]\\s*(.*))?$");

    private static final Signs PARTING = Signs.of(",:(（|–—-");

    private final Vocabulary vocabulary;
    private final PersonNames persons;

    Represented(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.persons = vocabulary.persons();
    }

    /** "Organisation, Person, role": the organisation signs, the person for it. */
    Fields read(Fields fields) {
        Optional<Fields> said = saidToBe(fields);
        if (said.isPresent()) return said.get();
        String name = fields.name().orElse("");
        if (fields.person().isPresent() || !PARTING.in(name)) return fields;
        Matcher m = REPRESENTED.matcher(name);
        if (!m.matches()) return fields;
        boolean organisation = vocabulary.organisations().isIn(m.group(1)) || Acronyms.isAcronym(m.group(1));
        if (!organisation || persons.likeness(m.group(2)) != PersonNames.Likeness.KNOWN || Script.hasCjk(m.group(1)))
            return fields;
        return fields.withName(m.group(1)).withPerson(m.group(2)).withRole(Optional.ofNullable(m.group(3)));
    }

    /** "Red Barnet v/ Jonas Lindholm, generalsekretær": a word says that the person signs for it. */
    private Optional<Fields> saidToBe(Fields fields) {
        if (fields.person().isPresent()) return Optional.empty();
        Matcher m = Joints.REPRESENTING.matcher(fields.name().orElse(""));
        if (!m.matches()) return Optional.empty();
        String[] parts = m.group(2).split("\\s*[,(]\\s*|\\s+[–-]\\s+", 2);
        if (persons.likeness(parts[0]) == PersonNames.Likeness.NONE) return Optional.empty();
        Optional<String> role = parts.length < 2 ? Optional.empty() : Optional.of(Texts.strip(parts[1], " ,()"));
        return Optional.of(fields.withName(m.group(1)).withPerson(parts[0]).withRole(role));
    }
}
