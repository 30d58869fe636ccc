/**
 * Runs, lots and outcomes: Spring Batch carries each record through the stages, and every file is accounted for.
 */
@NullMarked
package org.undersigned.jobs;

import org.jspecify.annotations.NullMarked;
