package org.undersigned.search;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and who we are to it. What is left empty is not used.
 *
 * @param uris nodes of one cluster, as https://host:9200
 * @param apiKey encoded, as Elasticsearch hands it out; goes before user name and password
 * @param caFingerprint SHA-256 of the certificate that signed the nodes' ones, in hex
 * @param prefix goes before the name of each index, so that archives can share a cluster
 */
@ConfigurationProperties(prefix = "undersigned.elasticsearch", ignoreUnknownFields = false)
public record SearchSettings(
        @DefaultValue("http://localhost:9200") List<String> uris,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String caFingerprint,
        @DefaultValue("") String prefix) {
    public SearchSettings {
        if (uris.isEmpty())
            throw new IllegalArgumentException("undersigned.elasticsearch.uris is empty; give one address at least");
        uris = List.copyOf(uris);
    }

    /** An open server, as the embedded one is. */
    public static SearchSettings at(String uri) {
        return new SearchSettings(List.of(uri), "", "", "", "", "");
    }

    public SearchSettings withPrefix(String other) {
        return new SearchSettings(uris, username, password, apiKey, caFingerprint, other);
    }

    /** Without the secrets, which would end in a log. */
    @Override
    public String toString() {
        return "SearchSettings[uris=" + where() + ", prefix=" + prefix + "]";
    }

    /** The addresses in one line, for messages. */
    String where() {
        return String.join(", ", uris);
    }

    IndexNames names() {
        return new IndexNames(prefix);
    }
}
