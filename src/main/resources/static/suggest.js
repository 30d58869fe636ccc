// While a name is typed, the organisations that it may be: under any spelling, in any language. Without this script the box still searches.
const box = document.querySelector("[data-suggest]");
const form = box.form;
const list = document.createElement("ul");
list.id = "suggestions";
list.className = "suggestions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", box.dataset.suggest);
list.hidden = true;
form.append(list);
for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) box.setAttribute(name, value);

let asked = 0;
let chosen = -1;

function close() {
  list.hidden = true;
  chosen = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function option(organisation, number) {
  const item = document.createElement("li");
  item.id = "suggestion-" + number;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.id = organisation.id;
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = organisation.name;
  const more = document.createElement("span");
  more.className = "n";
  more.textContent = [organisation.acronyms.filter((a) => a !== organisation.name)[0], organisation.statements].filter((part) => part !== undefined).join(" · ");
  item.append(name, more);
  return item;
}

async function suggest() {
  const typed = box.value.trim();
  const question = ++asked;
  if (typed.length < 2 || /["]|\w:/.test(typed)) return close();
  try {
    const answer = await fetch("/api/v1/organisations?size=8&q=" + encodeURIComponent(typed));
    if (!answer.ok || question !== asked) return;
    const found = await answer.json();
    list.replaceChildren(...found.map(option));
    chosen = -1;
    list.hidden = found.length === 0;
    box.setAttribute("aria-expanded", String(found.length > 0));
  } catch {
    close();
  }
}

function choose(step) {
  const options = [...list.children];
  options[chosen]?.setAttribute("aria-selected", "false");
  chosen = Math.max(-1, Math.min(options.length - 1, chosen + step));
  if (chosen < 0) return box.removeAttribute("aria-activedescendant");
  options[chosen].setAttribute("aria-selected", "true");
  box.setAttribute("aria-activedescendant", options[chosen].id);
}

function go(item) {
  location.href = "/search?q=&org=" + encodeURIComponent(item.dataset.id);
}

let clock;
box.addEventListener("input", () => {
  clearTimeout(clock);
  clock = setTimeout(suggest, 120);
});
box.addEventListener("keydown", (event) => {
  if (list.hidden) return;
  if (event.key === "ArrowDown") choose(1);
  else if (event.key === "ArrowUp") choose(-1);
  else if (event.key === "Escape") close();
  else if (event.key === "Enter" && chosen >= 0) go(list.children[chosen]);
  else return;
  event.preventDefault();
});
list.addEventListener("pointerdown", (event) => {
  event.preventDefault();
  const item = event.target.closest("li");
  if (item) go(item);
});
box.addEventListener("blur", close);
