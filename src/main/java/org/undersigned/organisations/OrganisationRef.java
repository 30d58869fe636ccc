package org.undersigned.organisations;

/** An organisation by its id, which never changes, and the name it goes by today. */
public record OrganisationRef(String id, String name) {}
