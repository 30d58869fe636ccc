/**
 * A transcript becomes a statement: title, issuer, dates, sections, and the regions that hold signatory lists.
 */
@NullMarked
package org.undersigned.structure;

import org.jspecify.annotations.NullMarked;
