package org.undersigned.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes up names and sentences, for pages on which only the layout matters. */
final class Invented {
    private static final List<String> BODIES = List.of(
            "Union of",
            "League of",
            "Council for",
            "Friends of",
            "Association of",
            "Network for",
            "Committee for",
            "Forum of");
    private static final List<String> WHO = List.of(
            "Lamplighters",
            "Ferry Pilots",
            "Salt Workers",
            "Beekeepers",
            "Night Nurses",
            "Tram Drivers",
            "Reed Cutters",
            "Map Makers");
    private static final List<String> WHERE = List.of(
            "the Lower Delta",
            "Hartmoor",
            "the Three Valleys",
            "Ostrava Bay",
            "Quay Seven",
            "the North",
            "Vellingen",
            "Port Amber");
    private static final List<String> FIRST = List.of(
            "Marta",
            "Ivo",
            "Salma",
            "Joachim",
            "Oluchi",
            "Pilar",
            "Teun",
            "Ann-Marie",
            "Dragan",
            "Yusuf",
            "Birgit",
            "Noor");
    private static final List<String> LAST = List.of(
            "Hallström",
            "Okonjo",
            "Benmoussa",
            "Tarvainen",
            "de Wit",
            "Quiroga",
            "Petrescu",
            "MacLeish",
            "Szabó",
            "Duarte",
            "Ferreol");
    private static final List<String> ROLES = List.of(
            "President",
            "General Secretary",
            "Treasurer",
            "Chair of the Board",
            "Spokesperson",
            "Director",
            "Vice-President");
    private static final List<String> STATES = List.of(
            "Angola",
            "Bahrain",
            "Benin",
            "Bolivia",
            "Cabo Verde",
            "Chad",
            "Costa Rica",
            "Croatia",
            "Denmark",
            "Ecuador",
            "Estonia",
            "Fiji",
            "Gabon",
            "Georgia",
            "Guatemala",
            "Honduras",
            "Iceland",
            "Jamaica",
            "Jordan",
            "Kenya",
            "Latvia",
            "Lesotho",
            "Malta",
            "Mexico",
            "Mongolia",
            "Namibia",
            "New Zealand",
            "Norway",
            "Panama",
            "Papua New Guinea",
            "Peru",
            "Portugal",
            "Saint Lucia",
            "Senegal",
            "Slovenia",
            "Sri Lanka",
            "Tonga",
            "Trinidad and Tobago",
            "Uganda",
            "Uruguay",
            "Zambia");
    private static final List<String> WORDS = List.of(
            ("the water belongs to those who live beside it and no paper changes what was agreed in the old hall where every member "
                            + "spoke once before the vote was taken on the second day of the meeting without any objection from the northern "
                            + "branches whose delegates had come late because of snow on the pass")
                    .split(" "));
    private static final List<String> ARABIC = List.of(
            "اتحاد",
            "عمال",
            "الميناء",
            "جمعية",
            "نساء",
            "الواحة",
            "رابطة",
            "المحامين",
            "الشباب",
            "نقابة",
            "سائقي",
            "القوارب",
            "حركة",
            "الأرض",
            "والماء",
            "تعاونية",
            "صيادي",
            "الجنوب",
            "منتدى",
            "المعلمات");

    private final Random random;

    Invented(Random random) {
        this.random = random;
    }

    String organisation() {
        String name = pick(BODIES) + " " + pick(WHO);
        return random.nextInt(3) > 0 ? name + " of " + pick(WHERE) : name;
    }

    String person() {
        return pick(FIRST) + " " + pick(LAST);
    }

    String role() {
        return pick(ROLES);
    }

    String state() {
        return pick(STATES);
    }

    /** In the order of the alphabet, each once. */
    List<String> states(int number) {
        TreeSet<String> states = new TreeSet<>();
        while (states.size() < Math.min(number, STATES.size())) states.add(pick(STATES));
        return new ArrayList<>(states);
    }

    List<String> organisations(int number) {
        return IntStream.range(0, number).mapToObj(i -> organisation()).toList();
    }

    List<String> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> person()).toList();
    }

    String acronym() {
        return IntStream.range(0, 3 + random.nextInt(2))
                .mapToObj(i -> String.valueOf((char) ('A' + random.nextInt(26))))
                .reduce("", String::concat);
    }

    String arabic() {
        return IntStream.range(0, 3 + random.nextInt(2))
                .mapToObj(i -> pick(ARABIC))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Sentences of so many words. */
    String prose(int words) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < words; i++) {
            String word = pick(WORDS);
            boolean last = i == words - 1 || i % 13 == 12;
            text.append(first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                    .append(last ? ". " : " ");
            first = last;
        }
        return text.toString().strip();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
