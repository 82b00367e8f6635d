// A finding leads to its words: the box is opened at the place, with the words chosen.
addEventListener("click", (event) => {
  const link = event.target.closest("a[data-say]");
  const box = link && document.querySelector(link.hash);
  if (!box) return;
  const at = link.dataset.say ? box.value.indexOf(link.dataset.say) : -1;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  box.focus();
  if (at >= 0) box.setSelectionRange(at, at + link.dataset.say.length);
  box.scrollIntoView({ block: "center" });
});
