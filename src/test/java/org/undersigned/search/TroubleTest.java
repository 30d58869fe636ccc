package org.undersigned.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
    @ParameterizedTest
    @CsvSource({
        "200, STRANGE",
        "400, REFUSED",
        "401, CREDENTIALS",
        "403, CREDENTIALS",
        "404, MISSING",
        "408, PASSING",
        "409, REFUSED",
        "413, TOO_LARGE",
        "429, PASSING",
        "500, REFUSED",
        "502, PASSING",
        "503, PASSING",
        "504, PASSING"
    })
    void aStatusMeansTheSameHoweverTheClientReportsIt(int status, Trouble trouble) {
        assertThat(Trouble.of(status)).isEqualTo(trouble);
        assertThat(Trouble.of(TransportFailure.of(status))).isEqualTo(trouble);
        ErrorResponse error = ErrorResponse.of(e -> e.status(status).error(cause -> cause.type("t")));
        assertThat(Trouble.of(new ElasticsearchException("es/search", error))).isEqualTo(trouble);
    }

    @Test
    void noAnswerPassesUnlessTheServerIsNotTrusted() {
        assertThat(Trouble.of(new ConnectException("refused"))).isEqualTo(Trouble.PASSING);
        assertThat(Trouble.of(new SocketTimeoutException("60 s"))).isEqualTo(Trouble.PASSING);
        assertThat(Trouble.of(new IOException(new SSLHandshakeException("unknown CA"))))
                .isEqualTo(Trouble.CREDENTIALS);
    }
}
