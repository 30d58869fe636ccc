/**
 * A plugin for the embedded Elasticsearch server, whose archive on Maven Central lacks the analysis module. Lucene's
 * filters are in its {@code lib}, so registering them under the names a full distribution uses makes one index
 * definition serve both. Start at {@link org.undersigned.analysis.AnalysisOfAFullDistribution}.
 */
package org.undersigned.analysis;
