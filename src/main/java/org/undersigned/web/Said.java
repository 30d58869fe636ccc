package org.undersigned.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** A failure that is told to people: as a message of the bundles, in their language. */
abstract class Said extends RuntimeException implements MessageSourceResolvable {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient Object[] arguments;

    /** @param sentence key of a message; what is no key is an English sentence for programs, said as it is */
    Said(String sentence, Object... arguments) {
        super(arguments.length == 0 ? sentence : sentence + " " + Arrays.toString(arguments));
        this.sentence = sentence;
        this.arguments = arguments.clone();
    }

    @Override
    public String[] getCodes() {
        return new String[] {sentence};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return sentence;
    }
}
