// Each answer has a key. Keys are those of the buttons on the page, so there is nothing to learn by heart.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const answer = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!answer) return;
  event.preventDefault();
  answer.click();
});
