/**
 * Joint statements made up for this project, and what is known to be true about them.
 *
 * <p>The sources stand under src/test/samples, one text file a statement, each signatory marked up where it is printed
 * (see {@link org.undersigned.samples.Markup}), so that the truth is derived and never typed twice. From the same
 * source come the files in input-scans ({@link org.undersigned.samples.InputScans}) and the transcripts that the
 * reading rooms are measured on ({@link org.undersigned.samples.Samples#cases()}). Every organisation and person in
 * them is invented. Start reading at {@link org.undersigned.samples.Sample}.
 */
@NullMarked
package org.undersigned.samples;

import org.jspecify.annotations.NullMarked;
