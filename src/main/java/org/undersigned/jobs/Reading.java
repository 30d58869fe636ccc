package org.undersigned.jobs;

import java.util.List;
import org.undersigned.signatories.SignatoryList;
import org.undersigned.structure.Statement;

/**
 * What the reading stages made of a record.
 *
 * @param pagesRead pages that went through OCR for it just now
 */
public record Reading(Statement statement, List<SignatoryList> lists, int pagesRead) {}
