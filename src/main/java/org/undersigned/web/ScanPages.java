package org.undersigned.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.undersigned.ocr.Box;
import org.undersigned.search.Archive;

/** Pictures of pages and of single entries. Their addresses hold the hash of the file, so a browser may keep them. */
@Controller
@ServerOnly
final class ScanPages {
    /** A few sizes, so that no reader can have a page drawn in a thousand ways: a thumbnail, a screen, a close look, print. */
    private static final SortedSet<Integer> WIDTHS = new TreeSet<>(Set.of(200, 800, 1600, 2600));

    /** Grows when pictures are drawn in another way, so that browsers fetch them again. */
    private static final String DRAWING = "1";

    /** Only in the reader's own browser: who may see it was decided for this reader. */
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable();

    private final Catalogue catalogue;
    private final Scans scans;
    private final PictureShelf shelf;

    ScanPages(Catalogue catalogue, Scans scans, PictureShelf shelf) {
        this.catalogue = catalogue;
        this.scans = scans;
        this.shelf = shelf;
    }

    @GetMapping("/statements/" + StatementPages.RECORD + "/pages/{page:[1-9]\\d{0,5}}.png")
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable String record,
            @PathVariable int page,
            @RequestParam(defaultValue = "800") int w,
            WebRequest request) {
        if (!WIDTHS.contains(w))
            throw new WrongQuestion(
                    "wrong.width", WIDTHS.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        if (!catalogue.holds(record)) throw NotThere.statement(record);
        String name = record + "-p" + page + "-w" + w + "-" + DRAWING;
        if (request.checkNotModified(name)) return null;
        return png(name, shelf.get(name, () -> scans.page(record, page, w)), "page");
    }

    @GetMapping("/statements/" + StatementPages.RECORD + "/entries/{list:\\d{1,4}}-{position:\\d{1,6}}.png")
    @Nullable
    ResponseEntity<byte[]> entry(
            @PathVariable String record, @PathVariable int list, @PathVariable int position, WebRequest request) {
        Archive.Place place = catalogue
                .place(record, list, position)
                .filter(found -> found.box().isPresent())
                .orElseThrow(() -> new NotThere("gone.entry", record, list + "-" + position));
        Box box = place.box().orElseThrow();
        String name = String.join(
                "-",
                record,
                "p" + place.page(),
                "b" + box.left(),
                "" + box.top(),
                "" + box.right(),
                "" + box.bottom(),
                DRAWING);
        if (request.checkNotModified(name)) return null;
        return png(name, shelf.get(name, () -> scans.crop(record, place.page(), box)), "entry");
    }

    private static ResponseEntity<byte[]> png(String name, Optional<byte[]> picture, String what) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(KEEP)
                .eTag(name)
                .body(picture.orElseThrow(() -> new NotThere("gone.picture." + what)));
    }
}
