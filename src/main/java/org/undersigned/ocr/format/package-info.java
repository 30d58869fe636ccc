/**
 * A transcript becomes text, JSON, ALTO 4, hOCR or a searchable PDF; all from the one recognition that is in it. Start reading at
 * {@link org.undersigned.ocr.format.TranscriptFormat}.
 */
@NullMarked
package org.undersigned.ocr.format;

import org.jspecify.annotations.NullMarked;
