// Each answer has a key: those of the buttons on the page, so there is nothing to learn by heart. The next question is fetched while this
// one is looked at and shown as soon as it is answered; the answer is sent meanwhile. Without this script the forms do the same, more slowly.
const main = document.querySelector("main");
let next = null;
let sent = Promise.resolve();
let waiting = false;

const named = (name, where) => where.querySelector(`.candidates input[name="${name}"], .actions input[name="${name}"]`)?.value;
const form = (where) => where.querySelector("#asked")?.dataset.form;

async function page(address, options) {
  const answer = await fetch(address, options);
  const html = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { ok: answer.ok, main: html.querySelector("main") };
}

async function lookAhead() {
  next = null;
  const shown = form(main);
  if (!shown) return;
  try {
    const ahead = await page(`/review?at=${Number(named("at", main) ?? 0) + 1}`);
    if (!ahead.ok || form(main) !== shown || !form(ahead.main) || form(ahead.main) === shown) return;
    for (const image of ahead.main.querySelectorAll("img")) new Image().src = image.getAttribute("src");
    next = ahead.main;
  } catch { /* the answer will bring it */ }
}

function show(fresh) {
  main.replaceChildren(...fresh.childNodes);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

// The question answered is gone from the queue, so the next one has its place.
function moveUp(at) {
  for (const input of main.querySelectorAll('input[name="at"]')) input.value = at;
  const later = main.querySelector('a[data-key="s"]');
  if (later) later.href = `/review?at=${Number(at) + 1}`;
}

// What the server says is right; where it is what is shown already, only the way back and the count are new.
function settle(fresh) {
  if (!form(fresh) || form(fresh) !== form(main)) return show(fresh);
  main.querySelector(".done")?.remove();
  main.querySelector("h1").replaceWith(fresh.querySelector("h1"));
  const done = fresh.querySelector(".done");
  if (done) main.querySelector("h1").after(done);
}

async function send(address, body) {
  try {
    const answer = await page(address, { method: "POST", body });
    if (answer.ok) settle(answer.main);
    else show(answer.main);
    await lookAhead();
  } catch {
    main.querySelector("[data-broken]").hidden = false;
  } finally {
    waiting = false;
  }
}

document.addEventListener("submit", (event) => {
  const { action } = event.target;
  if (!/\/review\/(same|different)$/.test(action)) return;
  event.preventDefault();
  if (waiting) return;
  const body = new URLSearchParams(new FormData(event.target));
  const at = body.get("at");
  waiting = !next;
  if (next) {
    const fresh = next;
    next = null;
    show(fresh);
    moveUp(at);
  }
  sent = sent.then(() => send(action, body));
});

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const answer = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!answer) return;
  event.preventDefault();
  answer.click();
});

lookAhead();
