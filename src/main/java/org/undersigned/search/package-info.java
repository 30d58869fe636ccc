/**
 * Statements and organisations become an Elasticsearch index, and queries over it.
 */
@NullMarked
package org.undersigned.search;

import org.jspecify.annotations.NullMarked;
