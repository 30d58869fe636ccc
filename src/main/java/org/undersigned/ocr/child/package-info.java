/**
 * What runs in a child process: Tesseract and Leptonica, which may crash, hang or eat memory without harm to anybody. In: orders with raw pixels on
 * standard input. Out: answers on standard output. Only these classes and JNA's are on the class path of a child. Start reading at
 * {@link org.undersigned.ocr.child.Child}.
 */
@NullMarked
package org.undersigned.ocr.child;

import org.jspecify.annotations.NullMarked;
