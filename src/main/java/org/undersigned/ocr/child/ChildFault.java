package org.undersigned.ocr.child;

/** A child that is well could not do what it was asked; the same order would fail in any other child too. */
public final class ChildFault extends Exception {
    public ChildFault(String message) {
        super(message);
    }
}
