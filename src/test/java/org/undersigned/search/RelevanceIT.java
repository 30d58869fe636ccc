package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.search.Sample.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader types, and which statements have to come, in fifteen languages and with the damage that OCR does. */
class RelevanceIT {
    private static final List<OrganisationNames> ORGANISATIONS = List.of(
            organisation(
                    "o-lamp",
                    "Ligue des allumeurs de réverbères",
                    "LAR",
                    "FR",
                    "Lamplighters' League",
                    "Liga farolarzy"),
            organisation("o-salt", "Sindicato de Salineros", "SdS", "ES", "Union of Salt Workers"),
            organisation("o-bell", "Çan Ustaları Birliği", "ÇUB", "TR", "Guild of Bell Founders"),
            organisation("o-ferry", "Союз паромщиков", "СП", "RU", "Ferrymen's Union"),
            organisation("o-sp", "Salon des peintres", "S.P.", "BE"));

    private static final List<Sample> STATEMENTS = List.of(
            statement(
                            "fr-libertes",
                            "fr",
                            "Résolution sur les libertés",
                            "Nous défendons les libertés syndicales et l’autonomie.")
                    .dated("2021-05-04")
                    .signed("LAR Ligue des allumeurs de réverbères", "LAR", "FR", "o-lamp")
                    .signed("Sindicato de Salineros", "", "ES", "o-salt"),
            statement("fr-capitals", "fr", "LIBERTÉ POUR LES PÊCHEURS", "AUCUN PORT SANS LIBERTÉ.")
                    .dated("2019-11-30")
                    .signed("Lamplighters’ League", "", "GB", "o-lamp"),
            statement("fr-bare", "fr", "Appel", "La liberte de la presse est en danger.")
                    .dated("2020-01-15"),
            statement("fr-ocr", "fr", "Motion des ports", "Nous exigeons la Libcrté des marins.")
                    .readWith(0.71),
            statement("fr-sure", "fr", "Motion des collines", "Nous aimons la Libcrta, une fleur.")
                    .readWith(0.99),
            statement("de-freiheit", "de", "Erklärung der Völker", "Die Freiheiten der Straße gehören den Arbeitern.")
                    .dated("2022-02-02")
                    .signed("Laternenbund", "", "DE", ""),
            statement(
                            "en-rights",
                            "en",
                            "Open letter on workers' rights",
                            "The parties declared solidarity with ferries.")
                    .dated("2022-03-03")
                    .signed("Union of Salt Workers", "", "ES", "o-salt")
                    .signed("Guild of Bell Founders", "", "TR", "o-bell")
                    .signedByPerson("Ada Quill", "secretary"),
            statement("es-organizacion", "es", "Declaración de las organizaciones", "Los trabajadores piden pan.")
                    .dated("2018-07-09")
                    .participants()
                    .signed("SdS", "SdS", "ES", "o-salt"),
            statement("pt-nacoes", "pt", "Carta das nações", "As organizações pedem água e pão."),
            statement("it-lavoratori", "it", "Lettera sull'umanità", "I lavoratori chiedono la pace."),
            statement("tr-isci", "tr", "İşçilerin ortak bildirisi", "Türkiye'nin özgürlükleri için, ILIK bir gün.")
                    .dated("2023-04-23")
                    .signed("Çan Ustaları Birliği", "ÇUB", "TR", "o-bell"),
            statement("ru-svoboda", "ru", "Заявление о свободе", "Рабочие партии требуют мира, ещё раз.")
                    .signed("Союз паромщиков", "СП", "RU", "o-ferry"),
            statement("bg-rabotnici", "bg", "Декларация на работниците", "Свободата е право на народите."),
            statement("el-eleftheria", "el", "Διακήρυξη των εργατών", "Η ελευθερία ανήκει στις οργανώσεις."),
            statement("ar-hurriya", "ar", "بيان المنظمات", "الحرية للعمال والأحزاب."),
            statement("pl-wolnosc", "pl", "Apel robotników", "Żądamy wolności dla narodów."),
            statement("nl-vrijheid", "nl", "Verklaring van de arbeiders", "Wij eisen vrijheden en rechten."),
            statement("sv-frihet", "sv", "Upprop från arbetarna", "Friheten är folkens rättighet."),
            statement("da-frihed", "da", "Opråb fra arbejderne", "Friheden tilhører ægte organisationer."),
            statement("no-frihet", "no", "Opprop fra arbeiderne", "Friheten tilhører kvinnene på øya."),
            statement("zh-heping", "zh", "联合声明", "我们要求和平与面包。"),
            statement("und-names", "und", "Lista", "Sin lengua cierta.")
                    .signed("S.P. Salon des peintres", "S.P.", "BE", "o-sp"));

    private static SearchServer server;

    @BeforeAll
    static void index() {
        server = SearchServer.open();
        StatementIndex index = server.index();
        index.ensure();
        assertThat(index.index(STATEMENTS.stream().map(Sample::document).toList(), ORGANISATIONS))
                .isEmpty();
        index.indexOrganisations(ORGANISATIONS);
    }

    @AfterAll
    static void drop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # accents, capitals, plural, no accents at all
            libertés        | fr-libertes fr-capitals fr-bare fr-ocr
            LIBERTE         | fr-libertes fr-capitals fr-bare fr-ocr
            autonomie       | fr-libertes
            # inflected in the statement's language
            freiheit        | de-freiheit
            strasse         | de-freiheit
            Arbeiter volk   | de-freiheit
            party right     | en-rights
            organizacion trabajador | es-organizacion
            organizacao     | pt-nacoes
            liberdade       |
            lavoratore umanità | it-lavoratori
            özgürlük        | tr-isci
            ozgurluk        | tr-isci
            ışçı            | tr-isci
            İŞÇİ            | tr-isci
            ılık            | tr-isci
            türkiye         | tr-isci
            партий          | ru-svoboda
            еще             | ru-svoboda
            работник        | bg-rabotnici
            ελευθεριες      | el-eleftheria
            منظمة           | ar-hurriya
            عمال            | ar-hurriya
            الأحزاب         | ar-hurriya
            wolnosc         | pl-wolnosc
            narod           | pl-wolnosc
            vrijheid        | nl-vrijheid
            arbetare        | sv-frihet
            aegte           | da-frihed
            oya             | no-frihet
            kvinne          | no-frihet
            和平            | zh-heping
            面包与          |
            # phrases and refusals
            "la presse"     | fr-bare
            "presse la"     |
            liberté -presse | fr-libertes fr-capitals fr-ocr
            libertés -org:LAR | fr-bare fr-ocr
            # an organisation, whatever it is called
            LAR             | fr-libertes fr-capitals
            l.a.r.          | fr-libertes fr-capitals
            Lamplighters League | fr-libertes fr-capitals
            "ligue des allumeurs de reverberes" | fr-libertes fr-capitals
            liga farolarzy  | fr-libertes fr-capitals
            org:"Liga farolarzy" | fr-libertes fr-capitals
            org:o-lamp      | fr-libertes fr-capitals
            org:allumeurs   | fr-libertes fr-capitals
            org:alumeurs    | fr-libertes fr-capitals
            org:çub         | en-rights tr-isci
            org:CUB         | en-rights tr-isci
            org:sds         | fr-libertes en-rights es-organizacion
            org:сп          | ru-svoboda
            org:SP          | und-names
            org:Laternenbund | de-freiheit
            org:unheard     |
            # signed is more than took part; twice is both
            signed-by:SdS   | fr-libertes en-rights
            signed-by:SdS signed-by:ÇUB | en-rights
            signed-by:"salt workers" signed-by:LAR | fr-libertes
            signed-by:"Ada Quill" | en-rights
            # name and subject together
            LAR syndicales  | fr-libertes
            Lamplighters League pêcheurs | fr-capitals
            # narrowed
            libertés from:2020 | fr-libertes fr-bare
            libertés to:2019 | fr-capitals
            from:2022-02 to:2022-03 | de-freiheit en-rights
            country:TR      | en-rights tr-isci
            country:Turkey country:spain | en-rights
            lang:fr syndical | fr-libertes
            lang:en         | en-rights
            kind:resolution sure:low | fr-ocr
            origin:text_layer liberté |
            """)
    void finds(String query, String expected) {
        SearchResult result = server.search()
                .search(SearchRequest.of(SearchQuery.parse(query)).size(50));
        assertThat(names(result)).as(query).containsExactlyInAnyOrder(words(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # in the title before in the text; read surely before read doubtfully
            libertés        | fr-libertes
            Salineros       | fr-libertes
            workers         | en-rights
            """)
    void theBestComesFirst(String query, String first) {
        assertThat(names(server.search().search(SearchQuery.parse(query)))).startsWith(first);
    }

    @Test
    void marksInflectedFormsAndTheSignatoryThatWasMeant() {
        SearchResult result = server.search().search(SearchQuery.parse("liberté syndicale LAR"));
        SearchResult.Hit hit = result.hits().get(0);
        assertThat(hit.fragments()).singleElement().satisfies(fragment -> assertThat(fragment.marked("[", "]"))
                .contains("[libertés]")
                .contains("[syndicales]"));
        assertThat(hit.title().marked("[", "]")).isEqualTo("Résolution sur les [libertés]");
        assertThat(hit.signatories()).singleElement().satisfies(signatory -> {
            assertThat(signatory.asPrinted().marked("[", "]")).isEqualTo("[LAR] Ligue des allumeurs de réverbères");
            assertThat(signatory.organisationId()).contains("o-lamp");
        });
    }

    @Test
    void showsTheSignatoryUnderTheNameThatWasPrintedWhenAnotherWasAsked() {
        SearchResult result = server.search().search(SearchQuery.parse("org:LAR liberté pêcheurs"));
        assertThat(result.hits()).singleElement().satisfies(hit -> assertThat(hit.signatories())
                .extracting(signatory -> signatory.asPrinted().text())
                .containsExactly("Lamplighters’ League"));
    }

    @Test
    void countsEveryFacet() {
        SearchResult.Facets facets =
                server.search().search(SearchQuery.parse("")).facets().orElseThrow();
        assertThat(facets.organisations()).contains(new SearchResult.Count("o-salt", "Sindicato de Salineros", 3));
        assertThat(facets.countries()).contains(new SearchResult.Count("TR", "TR", 2));
        assertThat(facets.years().get(0)).isEqualTo(new SearchResult.Count("2023", "2023", 1));
        assertThat(facets.languages()).contains(new SearchResult.Count("fr", "fr", 5));
    }

    @Test
    void pagesThroughEverythingOnceWhateverTheOrder() {
        for (SearchRequest.Sort sort : SearchRequest.Sort.values())
            for (String query : List.of("", "libertés", "org:o-salt")) {
                SearchRequest all = SearchRequest.of(SearchQuery.parse(query)).sort(sort);
                assertThat(pages(all.size(3)))
                        .as(sort + " " + query)
                        .isEqualTo(names(server.search().search(all.size(100))));
            }
    }

    @Test
    void pagesStayAsTheyWereWhileTheArchiveGrows() throws Exception {
        try (SearchServer own = SearchServer.open()) {
            own.index().ensure();
            own.index().index(STATEMENTS.stream().map(Sample::document).toList(), ORGANISATIONS);
            own.index().refresh();
            SearchRequest all = SearchRequest.of(SearchQuery.parse(""))
                    .sort(SearchRequest.Sort.EARLIEST)
                    .size(5)
                    .steadily();
            List<String> before = names(own.search()
                    .search(SearchRequest.of(SearchQuery.parse(""))
                            .sort(SearchRequest.Sort.EARLIEST)
                            .size(100)));
            SearchResult page = own.search().search(all);
            List<String> read = new ArrayList<>(names(page));
            own.index()
                    .index(
                            List.of(statement("newer", "fr", "Nouveau", "Plus ancien que tout.")
                                    .dated("1990-01-01")
                                    .document()),
                            List.of());
            own.index().delete(List.of(Sample.record(before.get(7))));
            own.index().refresh();
            for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
                page = own.search().search(all.after(Cursor.of(next.get().toString())));
                read.addAll(names(page));
            }
            assertThat(read).isEqualTo(before);
        }
    }

    @Test
    void saysWhyAStatementWasFound() {
        assertThat(why("liberté", "fr-libertes")).containsExactly(new Why.Found("liberté", Why.WORDS));
        assertThat(why("liberté", "fr-ocr")).containsExactly(new Why.Found("liberté", Why.MISREAD));
        assertThat(why("org:\"Liga farolarzy\"", "fr-capitals"))
                .containsExactly(new Why.Found("Liga farolarzy", Why.ORGANISATION));
        assertThat(why("LAR syndicales", "fr-libertes"))
                .contains(new Why.Found("LAR", Why.ACRONYM), new Why.Found("syndicales", Why.WORDS));
        assertThat(why("liberté -elephant", "fr-ocr")).containsExactly(new Why.Found("liberté", Why.MISREAD));
        assertThat(why("liberté exigeons marins nowhere", "fr-ocr"))
                .doesNotContain(new Why.Found("nowhere", Why.MISREAD));
    }

    private static List<Why.Found> why(String query, String statement) {
        return server.search().search(SearchQuery.parse(query)).hits().stream()
                .filter(hit -> Sample.name(hit.record()).equals(statement))
                .findFirst()
                .orElseThrow()
                .why();
    }

    @Test
    void aNewNameFindsOldStatementsThatWereNotIndexedAgain() throws Exception {
        try (SearchServer own = SearchServer.open()) {
            own.index().ensure();
            own.index().index(STATEMENTS.stream().map(Sample::document).toList(), ORGANISATIONS);
            own.index().indexOrganisations(ORGANISATIONS);
            assertThat(own.search().search(SearchQuery.parse("Veilleurs")).hits())
                    .isEmpty();
            own.index()
                    .indexOrganisations(List.of(
                            organisation(
                                    "o-lamp", "Veilleurs de nuit", "VN", "FR", "Ligue des allumeurs de réverbères"),
                            new OrganisationNames(
                                    "o-new",
                                    "Salt and Bells",
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of("o-salt", "o-bell"))));
            assertThat(names(own.search().search(SearchQuery.parse("vn"))))
                    .containsExactlyInAnyOrder("fr-libertes", "fr-capitals");
            assertThat(names(own.search().search(SearchQuery.parse("org:\"salt and bells\""))))
                    .containsExactlyInAnyOrder("fr-libertes", "en-rights", "es-organizacion", "tr-isci");
            assertThat(own.search()
                            .search(SearchQuery.parse(""))
                            .facets()
                            .orElseThrow()
                            .organisations())
                    .contains(new SearchResult.Count("o-new", "Salt and Bells", 5));
        }
    }

    @Test
    void suggestsOrganisationsWhileANameIsTyped() {
        assertThat(server.search().organisations("lampl", 5))
                .extracting(OrganisationRow::id)
                .containsExactly("o-lamp");
        assertThat(server.search().organisations("CAN us", 5))
                .extracting(OrganisationRow::id)
                .containsExactly("o-bell");
        assertThat(server.search().organisations("sp", 5))
                .extracting(OrganisationRow::id)
                .contains("o-sp");
        assertThat(server.search().organisations("", 3))
                .extracting(OrganisationRow::id)
                .hasSize(3)
                .startsWith("o-salt");
    }

    @Test
    void nothingThatIsTypedIsAnError() {
        long seed = 20220121;
        Random random = new Random(seed);
        String alphabet = "ab\"“:-()[]{}*?~^\\/&|!+ org:from:to:signed-by: é中\uD83D\uDE00\u0000\t<>'’";
        for (int i = 0; i < 150; i++) {
            String typed = random.ints(random.nextInt(60), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(server.search().search(SearchQuery.parse(typed)))
                    .as("seed %d, typed %s", seed, typed)
                    .isNotNull();
        }
    }

    private static List<String> pages(SearchRequest request) {
        SearchResult page = server.search().search(request);
        Stream<String> rest = page.next()
                .map(next -> pages(request.after(Cursor.of(next.toString()))).stream())
                .orElse(Stream.of());
        return Stream.concat(names(page).stream(), rest).toList();
    }

    private static List<String> names(SearchResult result) {
        return result.hits().stream().map(hit -> Sample.name(hit.record())).toList();
    }

    private static String[] words(String list) {
        return list == null ? new String[0] : Arrays.stream(list.split(" ")).toArray(String[]::new);
    }

    private static OrganisationNames organisation(
            String id, String name, String acronym, String country, String... aliases) {
        return new OrganisationNames(id, name, List.of(aliases), List.of(acronym), List.of(country), List.of());
    }
}
