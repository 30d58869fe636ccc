/**
 * Statements and organisations become an Elasticsearch index, and queries over it.
 *
 * <p>In: a {@code StatementDocument} for each record and the names that the authority file knows for the organisations in
 * it. Out: four indices behind the aliases {@code statements}, {@code pages}, {@code signatures} and {@code organisations},
 * their fields explained in the {@code _meta} of each mapping. Writing is {@code StatementIndex}; asking is
 * {@code StatementSearch}, for single pages {@code PageSearch}; reading everything or one thing is {@code Archive}.
 *
 * <p>The idea: names are resolved when a question is asked, not when a statement is indexed. A word that is a name of an
 * organisation also finds the statements that list its id, so a new alias or a merge needs no statement to be indexed again.
 *
 * <p>Start reading at {@code StatementSearch.search}, then {@code QueryParser} and {@code QueryTranslation}.
 */
@NullMarked
package org.undersigned.search;

import org.jspecify.annotations.NullMarked;
