package org.undersigned.jobs;

/**
 * What a source holds of that which a job asks for.
 *
 * @param name the address of the original or, as a re-run may ask for it, of a file enclosed in it where it is a mail
 */
record Found(String name, Original original) {
    static Found whole(Original original) {
        return new Found(original.address(), original);
    }

    boolean isEnclosed() {
        return !name.equals(original.address());
    }
}
