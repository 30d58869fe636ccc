package org.undersigned.search;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Indices on a real Elasticsearch for all tests of a class, empty before each. */
abstract class OnOneIndex {
    static SearchServer server;
    static StatementIndex index;

    @BeforeAll
    static void createIndices() {
        server = SearchServer.open();
        index = server.index();
        index.ensure();
    }

    @AfterEach
    void emptyIndices() throws IOException {
        server.empty();
    }

    @AfterAll
    static void dropIndices() throws Exception {
        server.close();
    }
}
