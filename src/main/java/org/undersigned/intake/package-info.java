/**
 * A file becomes a record. In: a path that somebody delivered. Out: an {@link org.undersigned.intake.ArchivalRecord}, or a {@link org.undersigned.intake.RecordRefused} with a cause and advice. The source is only ever read.
 */
@NullMarked
package org.undersigned.intake;

import org.jspecify.annotations.NullMarked;
