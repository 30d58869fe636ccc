package org.undersigned.search;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import tools.jackson.databind.json.JsonMapper;

/** One line of a bulk request, its document already written so that its size is known. */
sealed interface Action {
    String index();

    String id();

    long bytes();

    BulkOperation operation();

    /** Puts a document, over an older one if there is one. */
    record Put(String index, String id, byte[] json) implements Action {
        @Override
        public long bytes() {
            return json.length;
        }

        @Override
        public BulkOperation operation() {
            BinaryData document = BinaryData.of(json, ContentType.APPLICATION_JSON);
            return BulkOperation.of(op ->
                    op.index(put -> put.index(index).id(id).requireAlias(true).document(document)));
        }
    }

    /** Deletes a document; that it is not there is no trouble. */
    record Delete(String index, String id) implements Action {
        @Override
        public long bytes() {
            return id.length();
        }

        @Override
        public BulkOperation operation() {
            return BulkOperation.of(op -> op.delete(gone -> gone.index(index).id(id)));
        }
    }

    /** Renews the names of an organisation and leaves its counts; a first time its counts are nothing. */
    record Rename(String index, OrganisationNames names, long bytes) implements Action {
        private static final int TRIES_WHEN_ANOTHER_WRITES_TOO = 5;

        @Override
        public String id() {
            return names.id();
        }

        @Override
        public BulkOperation operation() {
            OrganisationRow first = OrganisationRow.of(names, OrganisationRow.Seen.NOTHING);
            return BulkOperation.of(op -> op.<OrganisationRow, OrganisationNames>update(update -> update.index(index)
                    .id(names.id())
                    .requireAlias(true)
                    .retryOnConflict(TRIES_WHEN_ANOTHER_WRITES_TOO)
                    .action(action -> action.doc(names).upsert(first))));
        }
    }

    static Action rename(JsonMapper json, String index, OrganisationNames names) {
        return new Rename(index, names, json.writeValueAsBytes(names).length);
    }

    static Action put(JsonMapper json, String index, String id, Object document) {
        return new Put(index, id, json.writeValueAsBytes(document));
    }
}
