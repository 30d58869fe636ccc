// Files are sent one after the other, each as the body of a request of its own, so none is held in memory here or there.
const form = document.querySelector("[data-drop]");
const told = document.querySelector("[data-delivered]");
const pause = 1500;

function line(name) {
  const item = document.createElement("li");
  const file = document.createElement("span");
  file.className = "file";
  file.textContent = name;
  const state = document.createElement("span");
  state.className = "aside";
  state.textContent = told.dataset.sending;
  item.append(file, " ", state);
  told.append(item);
  return (text, link, kind) => {
    const words = document.createElement(link ? "a" : "span");
    words.textContent = text;
    if (link) words.href = link;
    state.className = kind;
    state.replaceChildren(words);
  };
}

// What becomes of them: one run is asked about at a time, as they are read one after the other.
const followed = [];

function follow(delivery) {
  if (followed.push(delivery) === 1) setTimeout(look, pause);
}

async function look() {
  try {
    const answer = await fetch("/api/v1/runs/" + followed[0].run);
    const run = await answer.json();
    if (answer.ok && run.state !== "RUNNING") end(followed.shift(), run);
  } catch { /* the server is away for a moment */ }
  if (followed.length) setTimeout(look, pause);
}

function end({ run, record, link, tell }, { found, indexed, unchanged }) {
  if (indexed + unchanged < found || !found) tell(told.dataset.notRead + " " + run, link, "warn");
  else if (found === 1) tell(told.dataset.read, "/statements/" + record, "well");
  else tell(told.dataset.readAll + " " + run, link, "well"); // what came inside a mail
}

async function send(file) {
  const tell = line(file.name);
  try {
    const answer = await fetch("/api/v1/files?name=" + encodeURIComponent(file.name), { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
    const said = await answer.json();
    if (!answer.ok) tell([said.detail, said.advice].filter(Boolean).join(" "), null, "warn");
    else if (said.duplicate) tell(told.dataset.duplicate, said.link, "aside");
    else {
      tell(told.dataset.takenIn + " " + said.run, said.link, "aside");
      follow({ ...said, tell });
    }
  } catch {
    tell(told.dataset.broken, null, "warn");
  }
}

async function deliver(files) {
  for (const file of files) await send(file);
  form.reset();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  deliver([...form.elements.file.files]);
});
for (const kind of ["dragenter", "dragover"])
  form.addEventListener(kind, (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
form.addEventListener("drop", (event) => {
  event.preventDefault();
  deliver([...event.dataTransfer.files]);
});
