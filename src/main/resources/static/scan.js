// The scan: zoom, moving by hand, and going to a place on it. Without this script the pages are there, at the width of their column.
const scan = document.querySelector("[data-scan]");
const desk = scan.querySelector(".desk");
const steps = [1, 1.5, 2, 3, 4];
const widths = [800, 1600, 2600];
let zoom = 1;

// The picture is fetched again in a larger size when this one would be blurred; sizes are those that the server draws.
function sharpen() {
  for (const image of desk.querySelectorAll("img")) {
    const needed = image.clientWidth * Math.min(devicePixelRatio, 2);
    const width = widths.find((w) => w >= needed * 0.8) ?? widths.at(-1);
    const address = new URL(image.src);
    if (Number(address.searchParams.get("w")) >= width) continue;
    address.searchParams.set("w", width);
    image.src = address;
  }
}

function setZoom(next) {
  const x = (desk.scrollLeft + desk.clientWidth / 2) / desk.scrollWidth;
  const y = (desk.scrollTop + desk.clientHeight / 2) / desk.scrollHeight;
  zoom = next;
  desk.style.setProperty("--zoom", zoom);
  desk.scrollLeft = x * desk.scrollWidth - desk.clientWidth / 2;
  desk.scrollTop = y * desk.scrollHeight - desk.clientHeight / 2;
  sharpen();
}

const zooms = {
  in: () => setZoom(steps.find((s) => s > zoom) ?? steps.at(-1)),
  out: () => setZoom(steps.findLast((s) => s < zoom) ?? 1),
  fit: () => setZoom(1),
};

function show(place) {
  scan.querySelector(".shown")?.classList.remove("shown");
  place.classList.add("shown");
  const at = place.getBoundingClientRect();
  const here = desk.getBoundingClientRect();
  const above = place.matches(".sheet") ? 0 : (here.height - at.height) / 3;
  desk.scrollTo({ top: desk.scrollTop + at.top - here.top - above, left: desk.scrollLeft + at.left - here.left - here.width / 4 });
}

let at = -1;
function next(step) {
  const found = [...scan.querySelectorAll(".found, .entry.sought")];
  if (!found.length) return;
  at = (at + step + found.length) % found.length;
  scan.querySelector(".now")?.classList.remove("now");
  found[at].classList.add("now");
  show(found[at]);
}

scan.querySelector(".zoom").hidden = false;
scan.addEventListener("click", (event) => {
  const button = event.target.closest("[data-zoom]");
  if (button) zooms[button.dataset.zoom]();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-on-scan]");
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place) return;
  if (getComputedStyle(scan).position === "sticky") event.preventDefault(); // beside the text: the reader's place is kept
  show(place);
});
desk.addEventListener("keydown", (event) => {
  const act = { "+": zooms.in, "=": zooms.in, "-": zooms.out, 0: zooms.fit, n: () => next(1), p: () => next(-1) }[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

// Moving by hand. A hand that did not move has clicked.
let held = null;
desk.addEventListener("pointerdown", (event) => {
  if (event.pointerType === "mouse" && event.button === 0) held = { x: event.clientX, y: event.clientY, left: desk.scrollLeft, top: desk.scrollTop };
});
addEventListener("pointermove", (event) => {
  if (!held || Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
  desk.classList.add("held");
  desk.scrollTo(held.left - event.clientX + held.x, held.top - event.clientY + held.y);
});
addEventListener("pointerup", () => {
  held = null;
  setTimeout(() => desk.classList.remove("held"));
});
desk.addEventListener("click", (event) => desk.classList.contains("held") && event.preventDefault(), true);
desk.addEventListener("dragstart", (event) => event.preventDefault());

// Whoever comes from a search, to an entry or to a page sees it on the scan at once; on a page, what was found there.
const entry = location.hash.startsWith("#s") && document.getElementById("e" + location.hash.slice(2));
const sheet = location.hash.startsWith("#page-") && document.getElementById(location.hash.slice(1));
sharpen();
if (entry) show(entry);
else if (sheet) {
  const before = sheet.querySelector(".found, .entry.sought");
  at = [...scan.querySelectorAll(".found, .entry.sought")].indexOf(before) - 1;
  if (before) next(1);
  else show(sheet);
} else next(1);
