/**
 * A signatory list becomes mentions: number, acronym, name, translation, country, person, role.
 */
@NullMarked
package org.undersigned.signatories;

import org.jspecify.annotations.NullMarked;
