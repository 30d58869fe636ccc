package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Invented organisations with invented mentions of them, from a seed: enough of them to see what a large archive costs. */
final class InventedLists {
    /** In a large archive most organisations sign once, and some sign everything. */
    private static final double SKEW = 3;

    private static final double NOISY = 0.3;
    private static final double NOISE_PER_LETTER = 0.03;

    private static final String[][] HEADS = {
        {"Party", "Parti", "Partido", "Partei"},
        {"Union", "Union", "Unión", "Union"},
        {"Federation", "Fédération", "Federación", "Föderation"},
        {"Association", "Association", "Asociación", "Verein"},
        {"Committee", "Comité", "Comité", "Komitee"},
        {"Movement", "Mouvement", "Movimiento", "Bewegung"},
        {"Network", "Réseau", "Red", "Netzwerk"},
        {"Council", "Conseil", "Consejo", "Rat"}
    };
    private static final String[][] PURPOSES = {
        {"Communist", "communiste", "Comunista", "kommunistische"},
        {"Socialist", "socialiste", "Socialista", "sozialistische"},
        {"Democratic", "démocratique", "Democrático", "demokratische"},
        {"Revolutionary", "révolutionnaire", "Revolucionario", "revolutionäre"},
        {"National", "national", "Nacional", "nationale"},
        {"Independent", "indépendant", "Independiente", "unabhängige"},
        {"Progressive", "progressiste", "Progresista", "progressive"},
        {"United", "uni", "Unido", "vereinigte"}
    };
    private static final String[][] WHOM = {
        {"Workers", "travailleurs", "Trabajadores", "Arbeiter"},
        {"Women", "femmes", "Mujeres", "Frauen"},
        {"Youth", "jeunesse", "Juventud", "Jugend"},
        {"Students", "étudiants", "Estudiantes", "Studenten"},
        {"Teachers", "enseignants", "Docentes", "Lehrer"},
        {"Journalists", "journalistes", "Periodistas", "Journalisten"},
        {"Farmers", "paysans", "Campesinos", "Bauern"},
        {"Human Rights", "droits de l'homme", "Derechos Humanos", "Menschenrechte"},
        {"Peace", "paix", "Paz", "Frieden"},
        {"Environment", "environnement", "Medio Ambiente", "Umwelt"}
    };
    private static final String[] SYLLABLES =
            "ba be bo da do fa ga ka ki ko la le lo ma mi mo na ne no pa pi ra ri ro sa si ta te ti to va vi za zo"
                    .split(" ");

    private final Random random;
    private final List<Invented> organisations = new ArrayList<>();

    /** @param names the native one, and translations */
    private record Invented(Optional<String> acronym, List<String> names, String country) {}

    InventedLists(long seed, int organisations) {
        this.random = new Random(seed);
        List<String> countries = new ArrayList<>(new TreeSet<>(Lexicon.countries()));
        countries.removeAll(Set.of("SU", "DD", "CS", "YU"));
        for (int i = 0; i < organisations; i++)
            this.organisations.add(invent(countries.get(random.nextInt(countries.size()))));
    }

    private Invented invent(String country) {
        String[] head = any(HEADS);
        String[] purpose = any(PURPOSES);
        String[] whom = any(WHOM);
        String place = word();
        List<String> names = new ArrayList<>();
        int native_ = random.nextInt(4);
        for (int shift = 0; shift < 4; shift++) {
            int language = (native_ + shift) % 4;
            names.add(
                    language == 0
                            ? purpose[0] + " " + whom[0] + " " + head[0] + " " + place
                            : language == 3
                                    ? purpose[3] + " " + head[3] + " " + whom[3] + " " + place
                                    : head[language] + " " + purpose[language] + " de " + whom[language] + " " + place);
        }
        String initials = names.get(0).replaceAll("\\b(de|l')\\s*", "").replaceAll("(\\p{L})\\p{L}*[ ']*", "$1");
        Optional<String> acronym =
                random.nextInt(10) < 7 ? Optional.of(initials.toUpperCase(Locale.ROOT)) : Optional.empty();
        return new Invented(acronym, names, country);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String[] any(String[][] of) {
        return of[random.nextInt(of.length)];
    }

    /** Every organisation with all its names, as an authority file would know it. */
    List<Organisation> authority() {
        List<Organisation> known = new ArrayList<>();
        for (Invented invented : organisations) {
            Optional<String> country = Optional.of(invented.country());
            List<String> names = invented.names();
            List<Alias> aliases = List.of(
                    new Alias(
                            new PrintedName(
                                    invented.acronym(), Optional.of(names.get(0)), Optional.of(names.get(1)), country),
                            1),
                    new Alias(
                            new PrintedName(
                                    Optional.empty(), Optional.of(names.get(2)), Optional.of(names.get(3)), country),
                            1));
            known.add(Organisation.of("org-" + known.size(), names.get(0), aliases, 0));
        }
        return known;
    }

    /** A mention of some organisation, as an entry would print it. */
    PrintedName next() {
        int which = (int) (organisations.size() * Math.pow(random.nextDouble(), SKEW));
        return mentionOf(organisations.get(which));
    }

    private PrintedName mentionOf(Invented organisation) {
        boolean noisy = random.nextDouble() < NOISY;
        Optional<String> country = random.nextInt(10) < 8 ? Optional.of(organisation.country()) : Optional.empty();
        Optional<String> name = Optional.of(printed(organisation.names().get(0), noisy));
        Optional<String> translation = Optional.of(printed(organisation.names().get(1 + random.nextInt(3)), noisy));
        return switch (random.nextInt(4)) {
            case 0 -> new PrintedName(organisation.acronym(), name, translation, country);
            case 1 -> new PrintedName(Optional.empty(), translation, Optional.empty(), country);
            case 2 ->
                organisation.acronym().isPresent()
                        ? new PrintedName(organisation.acronym(), Optional.empty(), Optional.empty(), country)
                        : new PrintedName(Optional.empty(), name, Optional.empty(), country);
            default -> new PrintedName(organisation.acronym(), name, Optional.empty(), country);
        };
    }

    private String printed(String name, boolean noisy) {
        if (!noisy) return name;
        StringBuilder read = new StringBuilder();
        for (char c : name.toCharArray())
            read.append(
                    Character.isLetter(c) && random.nextDouble() < NOISE_PER_LETTER
                            ? (char) ('a' + random.nextInt(26))
                            : c);
        return read.toString();
    }
}
