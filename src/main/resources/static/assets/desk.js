// Keys of the reviewer's desk: j and k go from entry to entry, Enter follows the focused link by itself.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
    return;
  }
  const step = { j: 1, k: -1 }[event.key];
  if (step) {
    const links = [...document.querySelectorAll("[data-entry] h2 a")];
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
    if (next) {
      next.focus();
      next.closest("[data-entry]").scrollIntoView({ block: "nearest" });
      event.preventDefault();
    }
  }
});
