package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchResolverTest {
    private static final long SEED = 20220121;
    private static final int SHUFFLES = 100;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # one organisation in several languages
            Communist Party of Denmark; Danmarks Kommunistiske Parti
            Brazilian Communist Party; Partido Comunista Brasileiro
            Human Rights Association, Turkey; Insan Haklari Dernegi, Türkiye
            World Peace Council; Weltfriedensrat
            MLPD; Marxistisch-Leninistische Partei Deutschlands
            River Workers' Union (RWU), Kenya; RWU Kenya
            # legal forms, quotes, capitals, marks
            Free River Foundation Europe e.V.; FREE RIVER FOUNDATION EUROPE
            Asociación "Río Libre", Perú; Asociacion Rio Libre, Peru
            # one misread letter in a long word
            Kommunistische Partei Griechenlands; Kommunistlsche Partei Griechenlands
            """)
    void bringsTogether(String one, String other) {
        assertThat(same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # acronyms of the same letters
            Deutsche Kommunistische Partei (DKP); Kommunistische Partei Deutschlands (KPD)
            DKP; KPD
            TKP/ML; TKP-ML
            TKP/ML; MLKP
            Parti Communiste du Togo (PCT); Partido Comunista del Trabajo (PCT), República Dominicana
            # wings
            Communist Party of India; Communist Party of India (Marxist)
            CPI(M); CPI (ML) Red Star
            CPI (Maoist); CPI (M)
            Communist Party of India (Marxist); Communist Party of India (Maoist)
            Communist Party of India (Marxist-Leninist) Red Star; Communist Party of India (Marxist-Leninist)
            Communist Party of Turkey; Communist Party of Turkey (Marxist-Leninist)
            Türkiye Komünist Partisi/Marksist-Leninist; Marksist Leninist Komünist Parti (Türkiye)
            # only the form of the country differs
            Communist Party of Denmark; Communist Party in Denmark
            Danmarks Kommunistiske Parti; Kommunistisk Parti i Danmark
            Partido Comunista de Egipto; Partido Comunista Egipcio
            # the same words in different countries, or in none
            Arbeidernes kommunistparti, Danmark; Arbeidernes kommunistparti, Norge
            Arbeidernes kommunistparti; Arbeidernes kommunistparti, Norge
            Communist Party, Austria; Communist Party, Australia
            Communist Party of Niger; Communist Party of Nigeria
            Socialist Party of Guinea; Socialist Party of Guinea-Bissau
            Socialist Party of Equatorial Guinea; Socialist Party of Guinea
            Workers' Party of Congo-Brazzaville; Workers' Party of the Democratic Republic of Congo
            Workers' Party of North Korea; Workers' Party of South Korea
            # a section, a branch, a youth, another body of the same kind
            Free Software Foundation; Free Software Foundation Europe
            Amis de la Terre France; Amis de la Terre International
            Devrimci Parti; Devrimci Parti Muğla
            Communist Party of Greece; Communist Youth of Greece
            Workers' Party of Ireland; Communist Party of Ireland
            Popular Front for the Liberation of Palestine; Democratic Front for the Liberation of Palestine
            1 Mayıs Derneği, Türkiye; Maoist Derneği, Türkiye
            """)
    void keepsApart(String one, String other) {
        assertThat(same(one, other)).isFalse();
        assertThat(same(other, one)).isFalse();
    }

    @Test
    void splitsAMeaningThatTwoLanguagesTellApart() {
        Map<String, Optional<String>> found = resolve(List.of(
                "Brazilian Communist Party",
                "Communist Party of Brazil",
                "Partido Comunista Brasileiro (PCB)",
                "Partido Comunista do Brasil",
                "Brazylijska Partia Komunistyczna",
                "Komunistyczna Partia Brazylii"));

        assertThat(found.get("Brazilian Communist Party"))
                .isPresent()
                .isEqualTo(found.get("Brazylijska Partia Komunistyczna"))
                .isEqualTo(found.get("Partido Comunista Brasileiro (PCB)"));
        assertThat(found.get("Communist Party of Brazil"))
                .isPresent()
                .isEqualTo(found.get("Komunistyczna Partia Brazylii"))
                .isNotEqualTo(found.get("Brazilian Communist Party"));
    }

    @Test
    void leavesAnAcronymOpenThatSeveralCouldHave() {
        Map<String, Optional<String>> found =
                resolve(List.of("Communist Party of India", "Communist Party of Ireland", "CPI"));

        assertThat(found.get("CPI")).isEmpty();
    }

    @Test
    void givesTheSamePartitionInWhateverOrderTheMentionsCome() {
        List<String> names = new ArrayList<>(LabelledNames.printed());
        Set<Set<String>> expected = partition(names);
        Random random = new Random(SEED);
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(names, random);
            assertThat(partition(names)).as("shuffle %d of seed %d", i, SEED).isEqualTo(expected);
        }
    }

    @Test
    void doesNotCareForCapitalsOrTheMachinesLocale() {
        Locale before = Locale.getDefault();
        List<String> names = LabelledNames.printed();
        Map<String, Optional<String>> expected = resolve(names);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(resolve(names)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Whether the two are one organisation when they stand in a file of their own. */
    private static boolean same(String one, String other) {
        Map<String, Optional<String>> found = resolve(List.of(one, other));
        Optional<String> first = found.getOrDefault(one, Optional.empty());
        return first.isPresent() && first.equals(found.get(other));
    }

    private static Set<Set<String>> partition(List<String> names) {
        return resolve(names).entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Map<String, Optional<String>> resolve(List<String> names) {
        BatchResolver resolver = new BatchResolver();
        names.forEach(name -> resolver.add(name, name));
        Map<String, Optional<String>> found = new HashMap<>();
        resolver.resolve(r -> found.put(r.mention(), r.organisation().map(OrganisationRef::id)));
        return found;
    }
}
