package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.elasticsearch.client.ResponseException;

/** What a failed call means for us, told by status: the client reports the same status in three ways. */
enum Trouble {
    /** Overload, a node that is gone, a connection that broke: worth another try. */
    PASSING,
    /** More than the server takes in one request. */
    TOO_LARGE,
    /** Not let in, or not trusted. */
    CREDENTIALS,
    /** An index or document that is not there. */
    MISSING,
    /** An answer, but not one of Elasticsearch. */
    STRANGE,
    /** The server understood and said no. */
    REFUSED;

    private static final Set<Integer> PASSING_STATUSES = Set.of(408, 429, 502, 503, 504);

    static Trouble of(Exception failure) {
        int status = status(failure);
        if (status > 0) return of(status);
        if (causedBy(failure, SSLException.class)) return CREDENTIALS;
        return failure instanceof IOException ? PASSING : REFUSED;
    }

    static Trouble of(int status) {
        if (PASSING_STATUSES.contains(status)) return PASSING;
        return switch (status) {
            case 200 -> STRANGE;
            case 401, 403 -> CREDENTIALS;
            case 404 -> MISSING;
            case 413 -> TOO_LARGE;
            default -> REFUSED;
        };
    }

    private static int status(Exception failure) {
        if (failure instanceof ElasticsearchException said) return said.status();
        if (failure instanceof ResponseException answered)
            return answered.getResponse().getStatusLine().getStatusCode();
        // -1 where no answer came at all
        if (failure instanceof TransportException transport) return transport.statusCode();
        return -1;
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (type.isInstance(cause)) return true;
        return false;
    }
}
