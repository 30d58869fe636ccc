package org.undersigned.embedded;

/** A server that a program wants to have. */
public enum Need {
    POSTGRESQL,
    ELASTICSEARCH
}
