package org.undersigned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.undersigned.signatories.Mention;

/**
 * Says for each mention which organisation of the authority file it means, or that it is a new one, or that it cannot be told.
 *
 * <p>Only organisations are resolved. A person or a state gets no organisation and the judgement NEW with a score of 1: there is
 * nothing to be unsure about, so nothing goes to the review queue. Nothing is filed for them either.
 */
public final class Resolver {
    /** Changes whenever the same mention could come out otherwise; part of the stage's fingerprint. */
    public static final String VERSION = "4";

    private static final Resolution NOTHING_LEGIBLE = new Resolution(
            "",
            Optional.empty(),
            Judgement.UNSURE,
            0,
            List.of(new Evidence("nothing legible is printed", 0)),
            List.of());

    private static final Evidence ANOTHER_ENTRY = new Evidence("another entry of this list is that organisation", 0);

    private static final Evidence LEFT_OPEN = new Evidence("a person looked and could not tell", 0);

    private final AuthorityFile authority;
    private final RecentProfiles profiles;
    private final Decider decider;

    public Resolver(AuthorityFile authority) {
        this.authority = authority;
        this.profiles = new RecentProfiles(new ProfileReader(Lexicon.standard()));
        this.decider = new Decider(Lexicon.standard());
    }

    /** @return one for each mention, in their order */
    public List<Resolution> resolve(String record, List<Mention> mentions) {
        return authority.alone(() -> new Sitting(record, mentions).resolve());
    }

    /**
     * Which organisation an entry printed so would mean today. Nothing is filed and nothing is minted: NEW has no organisation
     * here.
     */
    public Resolution look(PrintedName printed) {
        Profile profile = profiles.read(printed);
        return look(profile, new Desk(authority, profiles, decider, List.of(profile)));
    }

    /** Those of these names that would be found today. */
    List<PrintedName> tellable(List<PrintedName> names) {
        List<Profile> read = names.stream().map(profiles::read).toList();
        Desk desk = new Desk(authority, profiles, decider, read);
        return read.stream()
                .filter(profile -> look(profile, desk).organisation().isPresent())
                .map(Profile::printed)
                .toList();
    }

    Profile read(PrintedName printed) {
        return profiles.read(printed);
    }

    private static Resolution look(Profile profile, Desk desk) {
        if (profile.isEmpty()) return NOTHING_LEGIBLE;
        Optional<Resolution> judged = desk.judged("", profile);
        if (judged.isPresent()) return judged.get();
        Decider.Decision decision = desk.decide(profile);
        boolean same = decision.judgement() == Judgement.SAME;
        Optional<OrganisationRef> found =
                decision.chosen().filter(match -> same).map(Match::organisation);
        Resolution resolution = decision.resolution("", found);
        return desk.isLeftOpen(profile, found) ? resolution.doubted(LEFT_OPEN) : resolution;
    }

    /** All decisions about one record. */
    private final class Sitting {
        private final String record;
        private final List<Mention> mentions;
        private final Map<Mention, Profile> read = new HashMap<>();
        private final Map<String, Filing> before;
        /** Which form signed, by list and organisation. */
        private final Map<String, String> signed = new HashMap<>();

        /** Ids that these mentions would mint and that are spent. */
        private final Set<String> taken;

        private final Desk desk;

        Sitting(String record, List<Mention> mentions) {
            this.record = record;
            this.mentions = mentions;
            for (Mention mention : mentions)
                if (mention.kind() == Mention.Kind.ORGANISATION)
                    read.put(mention, profiles.read(PrintedName.of(mention)));
            before = authority.filings(record);
            taken = authority.taken(read.keySet().stream()
                    .map(mention -> Ids.ofOrganisation(Ids.ofMention(record, mention), 0))
                    .toList());
            desk = new Desk(authority, profiles, decider, read.values());
        }

        List<Resolution> resolve() {
            List<Resolution> resolutions = new ArrayList<>();
            List<Filing> filings = new ArrayList<>();
            for (Mention mention : mentions) {
                String id = Ids.ofMention(record, mention);
                Profile profile = read.get(mention);
                if (profile == null || profile.isEmpty()) resolutions.add(noOrganisation(id, mention));
                else {
                    Filing filing = file(id, mention, profile);
                    filings.add(filing);
                    resolutions.add(filing.resolution());
                }
            }
            authority.file(record, filings);
            return resolutions;
        }

        private Filing file(String id, Mention mention, Profile profile) {
            Optional<Filing> known = Optional.ofNullable(before.get(id))
                    .filter(filing -> filing.printed().equals(profile.printed()));
            Optional<Resolution> judged = desk.judged(id, profile);
            if (judged.isPresent()) {
                // what it was chosen from is asked again where the judgement is taken back
                List<Resolution.Candidate> considered =
                        known.map(Filing::considered).orElse(List.of());
                return filing(mention, profile, judged.get().considering(considered));
            }
            return known.filter(filing -> filing.judgement() != Judgement.UNSURE)
                    .filter(filing -> !desk.isDenied(profile, filing.organisation()))
                    .orElseGet(() -> filing(mention, profile, decide(id, mention, profile)));
        }

        private Filing filing(Mention mention, Profile profile, Resolution r) {
            r.organisation().ifPresent(organisation -> {
                desk.shelve(organisation, profile);
                signed.putIfAbsent(
                        mention.list() + organisation.id(), profile.printed().form());
            });
            return new Filing(
                    r.mention(),
                    record,
                    mention.list(),
                    mention.position(),
                    profile.printed(),
                    r.judgement(),
                    r.organisation(),
                    r.score(),
                    r.evidence(),
                    r.considered());
        }

        private Resolution decide(String id, Mention mention, Profile profile) {
            Decider.Decision decision = desk.decide(profile);
            Optional<OrganisationRef> organisation =
                    switch (decision.judgement()) {
                        case SAME -> decision.chosen().map(Match::organisation);
                        case NEW -> Optional.of(mint(id, profile));
                        case UNSURE -> Optional.empty();
                    };
            Resolution resolution = decision.resolution(id, organisation);
            if (desk.isLeftOpen(profile, organisation)) return resolution.doubted(LEFT_OPEN);
            return signsAlready(mention, profile, decision) ? resolution.doubted(ANOTHER_ENTRY) : resolution;
        }

        /** An organisation signs a list once: an entry that only means the same as another one may well be another body. */
        private boolean signsAlready(Mention mention, Profile profile, Decider.Decision decision) {
            if (decision.judgement() != Judgement.SAME || decision.isByWordOrAcronym()) return false;
            String organisation = decision.chosen().orElseThrow().organisation().id();
            return !profile.printed()
                    .form()
                    .equals(signed.getOrDefault(
                            mention.list() + organisation, profile.printed().form()));
        }

        private OrganisationRef mint(String mention, Profile profile) {
            String first = Ids.ofOrganisation(mention, 0);
            String id = taken.contains(first) ? Ids.next(mention, 1, authority::isTaken) : first;
            return new OrganisationRef(id, profile.printed().best());
        }
    }

    private static Resolution noOrganisation(String id, Mention mention) {
        boolean organisation = mention.kind() == Mention.Kind.ORGANISATION;
        Evidence reason = new Evidence(
                organisation
                        ? "nothing legible is printed"
                        : "signs as " + mention.kind().name().toLowerCase(Locale.ROOT),
                0);
        return new Resolution(
                id,
                Optional.empty(),
                organisation ? Judgement.UNSURE : Judgement.NEW,
                organisation ? 0 : 1,
                List.of(reason),
                List.of());
    }
}
