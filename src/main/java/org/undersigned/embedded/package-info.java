/**
 * PostgreSQL and Elasticsearch, started as child processes when none is configured.
 */
@NullMarked
package org.undersigned.embedded;

import org.jspecify.annotations.NullMarked;
