package org.undersigned.embedded;

import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks, before anything can talk to it, whether Elasticsearch can be used, be it ours or a configured one. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    @Bean
    static BeanPostProcessor elasticsearchIsUsable() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof RestClient client) ElasticsearchCheck.expectUsable(client);
                return bean;
            }
        };
    }
}
