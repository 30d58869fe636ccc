package org.undersigned.web;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Evidence;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Resolution;

/** Fills the queue of a reviewer: names that may be one of two organisations each, printed twice, in a record that is nowhere else. */
final class OpenNames {
    private static final String RECORD = "f".repeat(64);
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private OpenNames() {}

    static void file(AuthorityFile authority, int names) {
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            OrganisationRef miners = new OrganisationRef("o-miners-" + i, "Union of Miners of Valley " + i);
            OrganisationRef women = new OrganisationRef("o-women-" + i, "Union of Women Miners of Valley " + i);
            filings.add(told(filings.size(), miners));
            filings.add(told(filings.size(), women));
            for (int time = 0; time < 2; time++)
                filings.add(open(filings.size(), "Union Miners Vally " + i, List.of(miners, women)));
        }
        authority.file(RECORD, filings);
    }

    /** One name that may be one of two. */
    static void file(AuthorityFile authority, String asked, String one, String another) {
        OrganisationRef first = new OrganisationRef("o-one", one);
        OrganisationRef second = new OrganisationRef("o-another", another);
        authority.file(RECORD, List.of(told(0, first), told(1, second), open(2, asked, List.of(first, second))));
    }

    private static Filing told(int position, OrganisationRef organisation) {
        return filing(position, named(organisation.name()), Judgement.NEW, Optional.of(organisation), List.of());
    }

    private static Filing open(int position, String name, List<OrganisationRef> candidates) {
        return filing(
                position,
                named(name),
                Judgement.UNSURE,
                Optional.empty(),
                candidates.stream()
                        .map(candidate -> new Resolution.Candidate(
                                candidate,
                                0.7,
                                List.of(new Evidence("almost the same words", 0.8), new Evidence("no country", 0))))
                        .toList());
    }

    private static Filing filing(
            int position,
            PrintedName printed,
            Judgement judgement,
            Optional<OrganisationRef> organisation,
            List<Resolution.Candidate> considered) {
        return new Filing(
                RECORD + "/1/" + (position + 1),
                RECORD,
                1,
                position + 1,
                printed,
                judgement,
                organisation,
                0.7,
                List.of(),
                considered);
    }

    private static PrintedName named(String name) {
        return new PrintedName(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty());
    }

    /** There is no scan of it. */
    static void picture(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(DOT));
    }

    /** The same where other entries are on the page too. */
    static void pictureOfNothing(Route route) {
        if (route.request().url().contains(RECORD)) picture(route);
        else route.resume();
    }
}
