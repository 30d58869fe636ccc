package org.undersigned.embedded;

import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once, before any work begins, whether Elasticsearch can be used, be it ours or a configured one. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    @Bean
    SmartInitializingSingleton elasticsearchIsUsable(ObjectProvider<RestClient> client) {
        return () -> client.ifAvailable(ElasticsearchCheck::expectUsable);
    }
}
