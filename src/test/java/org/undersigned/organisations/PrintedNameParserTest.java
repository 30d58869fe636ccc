package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameParserTest {
    private final PrintedNameParser parser = new PrintedNameParser(Lexicon.standard());

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # printed                                              ; acronym   ; name                                  ; translation            ; country
            # acronym and country alone
            CPSA (ML) South Africa                                 ; CPSA (ML) ; -                                     ; -                      ; ZA
            RVLP Germany                                           ; RVLP      ; -                                     ; -                      ; DE
            KKE                                                    ; KKE       ; -                                     ; -                      ; -
            PCE(m-l)                                               ; PCE(m-l)  ; -                                     ; -                      ; -
            # name with what belongs to it
            River Workers' Union (RWU), Kenya                      ; RWU       ; River Workers' Union                  ; -                      ; KE
            3. River Workers' Union – Kenya                        ; -         ; River Workers' Union                  ; -                      ; KE
            Ligue des rivières (Suisse)                            ; -         ; Ligue des rivières                    ; -                      ; CH
            RWU River Workers' Union                               ; RWU       ; River Workers' Union                  ; -                      ; -
            FIDH - Fédération internationale des droits humains    ; FIDH      ; Fédération internationale des droits humains ; -                ; -
            Union of Revolutionary Fishers of France URFF          ; URFF      ; Union of Revolutionary Fishers of France ; -                    ; -
            Emek Partisi (Party of Labour), Turkey                 ; -         ; Emek Partisi                          ; Party of Labour        ; TR
            # capitals that are part of the name
            ACT Alliance                                           ; -         ; ACT Alliance                          ; -                      ; -
            WP of Ireland                                          ; -         ; WP of Ireland                         ; -                      ; -
            RED RIVER SOCIETY                                      ; -         ; RED RIVER SOCIETY                     ; -                      ; -
            # a wing is part of the name
            Communist Party of India (Maoist)                      ; -         ; Communist Party of India (Maoist)     ; -                      ; -
            """)
    void takesEntriesApart(String printed, String acronym, String name, String translation, String country) {
        assertThat(parser.parse(printed))
                .isEqualTo(new PrintedName(
                        Optional.ofNullable(acronym),
                        Optional.ofNullable(name),
                        Optional.ofNullable(translation),
                        Optional.ofNullable(country)));
    }
}
