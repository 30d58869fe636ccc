/**
 * A record becomes a transcript: pages, lines and words with boxes and confidence, from the text layer or by OCR.
 */
@NullMarked
package org.undersigned.ocr;

import org.jspecify.annotations.NullMarked;
