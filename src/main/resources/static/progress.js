// While a run is on its way, its page is fetched again and what changed is put in place, so nothing jumps and nothing is read aloud twice.
const pause = 2000;
async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = fresh.querySelector("[data-progress]");
    const shown = document.querySelector("[data-progress]");
    if (now && shown && now.innerHTML !== shown.innerHTML && !shown.contains(document.activeElement)) shown.innerHTML = now.innerHTML;
    if (!fresh.querySelector('script[src*="progress"]')) clearInterval(clock);
  } catch { /* the server is away for a moment */ }
}
const clock = setInterval(look, pause);
