/**
 * The command line.
 */
@NullMarked
package org.undersigned.cli;

import org.jspecify.annotations.NullMarked;
