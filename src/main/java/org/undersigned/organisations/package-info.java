/**
 * Mentions become organisations: the authority file, evidence, judgements.
 */
@NullMarked
package org.undersigned.organisations;

import org.jspecify.annotations.NullMarked;
