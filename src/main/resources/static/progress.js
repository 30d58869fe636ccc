// A page of runs that are on their way keeps itself fresh: the page of one run hears of it as it happens; other pages, and that one where
// it cannot listen, are fetched again. What changed is put in place, so nothing jumps and nothing is read aloud twice.
const pause = 2000;
const spokenEvery = 15000;
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const events = document.querySelector("[data-events]");
let failures = 0;
let spoken = 0;
let clock;

const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);

function left(seconds) {
  if (seconds < 60) return events.dataset.soon;
  const minutes = Math.ceil(seconds / 60);
  const time = minutes < 60 ? filled(events.dataset.minutes, minutes) : filled(events.dataset.hours, Math.floor(minutes / 60), minutes % 60);
  return filled(events.dataset.left, time);
}

function say(name, text) {
  const place = document.querySelector(`[data-said="${name}"]`);
  if (place) place.textContent = text;
}

function show(run) {
  for (const place of document.querySelectorAll("[data-live]")) place.textContent = numbers.format(run[place.dataset.live]);
  const bar = document.querySelector("progress");
  if (bar && run.found) Object.assign(bar, { max: run.found, value: run.done });
  const done = filled(events.dataset.done, numbers.format(run.done), numbers.format(run.found));
  if (run.found) say("done", done);
  if (run.pages) say("pages", filled(events.dataset.pages, numbers.format(run.pagesDone), numbers.format(run.pages)));
  say("rate", run.pagesPerMinute ? filled(events.dataset.rate, numbers.format(Math.round(run.pagesPerMinute))) : "");
  say("left", run.secondsLeft == null ? "" : left(run.secondsLeft));
  const waits = document.querySelector('[data-said="waits"]');
  if (waits) Object.assign(waits, { textContent: run.waitsFor ?? "", hidden: !run.waitsFor });
  if (Date.now() - spoken > spokenEvery && run.found) {
    spoken = Date.now();
    const status = document.querySelector("[data-spoken]");
    if (status) status.textContent = done;
  }
  const failed = run.refused + run.failed + run.quarantined;
  if (failed > failures) look(); // with their causes
  failures = failed;
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = fresh.querySelector("[data-progress]");
    const shown = document.querySelector("[data-progress]");
    const isInUse = shown.contains(document.activeElement) && document.activeElement !== shown;
    if (now && now.innerHTML !== shown.innerHTML && !isInUse) shown.innerHTML = now.innerHTML;
    if (!fresh.querySelector('script[src*="progress"]') && !isInUse) clearInterval(clock);
  } catch { /* the server is away for a moment */ }
}

function lookAgainAndAgain() {
  clearInterval(clock);
  clock = setInterval(look, pause);
  look();
}

function listen() {
  const stream = new EventSource(events.dataset.events);
  stream.addEventListener("progress", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("end", () => {
    stream.close();
    lookAgainAndAgain(); // until the page of an ended run is there
  });
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) lookAgainAndAgain();
  });
}

if (events && "EventSource" in window) listen();
else lookAgainAndAgain();
