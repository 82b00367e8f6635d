// What every page may use: parts of a page that renew themselves, boxes that save themselves, clocks. Without this file each
// form still works by loading a page.

const LATE = 400;

// <form data-part="#id"> asks for a part of a page and puts it there; the answer is HTML for that part.
async function renew(form, submitter) {
  const target = document.querySelector(form.dataset.part);
  if (!target) return form.submit();
  form.asked?.abort();
  const asked = (form.asked = new AbortController());
  const late = setTimeout(() => form.setAttribute("aria-busy", "true"), LATE);
  const sent = new FormData(form, submitter ?? null);
  const get = (submitter?.formMethod || form.method) === "get";
  const address = new URL(submitter?.hasAttribute("formaction") ? submitter.formAction : form.action, location);
  if (get) address.search = new URLSearchParams(sent).toString();
  try {
    const answer = await fetch(address, {
      method: get ? "GET" : "POST",
      body: get ? undefined : new URLSearchParams(sent),
      headers: { "X-Part": target.id },
      signal: asked.signal,
    });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.getElementById(target.id) ?? page.querySelector("main");
    target.replaceChildren(...part.childNodes);
    target.dispatchEvent(new CustomEvent("renewed", { bubbles: true }));
  } catch (fault) {
    if (fault.name !== "AbortError") {
      target.textContent = "The page could not be reached. Is `screentest serve` still running? What you wrote is still here.";
    }
  } finally {
    clearTimeout(late);
    if (form.asked === asked) form.removeAttribute("aria-busy");
  }
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.part) {
    event.preventDefault();
    renew(form, event.submitter);
  } else {
    setTimeout(() => form.setAttribute("aria-busy", "true"), LATE);
  }
});

// A page that comes back from the browser's own memory is not busy any more.
addEventListener("pageshow", () => document.querySelectorAll("[aria-busy]").forEach((e) => e.removeAttribute("aria-busy")));

// <form data-part data-live="300"> renews its part so many milliseconds after the last change.
const waiting = new WeakMap();
addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.live) {
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => renew(form), Number(form.dataset.live)));
  }
  if (event.target.dataset.autosave) changed.add(event.target);
});

// <textarea data-autosave="/where"> is kept every few seconds while it changes, and when the page is left.
const changed = new Set();
const EVERY = 4000;

async function keep(box, leaving = false) {
  changed.delete(box);
  const told = document.getElementById(box.dataset.told ?? "");
  try {
    const answer = await fetch(box.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams({ text: box.value }),
      keepalive: leaving,
    });
    if (!answer.ok) throw new Error(answer.status);
    if (told) told.textContent = `Saved ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`;
  } catch {
    changed.add(box);
    if (told) told.textContent = "Not saved: the page cannot be reached. Your words are still in the box.";
  }
}

setInterval(() => [...changed].forEach((box) => keep(box)), EVERY);
addEventListener("visibilitychange", () => document.hidden && [...changed].forEach((box) => keep(box, true)));

// <time data-until="ISO"> counts down and <time data-since="ISO"> counts up, in minutes and seconds.
function tick() {
  for (const clock of document.querySelectorAll("time[data-until], time[data-since]")) {
    const { until, since } = clock.dataset;
    const left = Math.round((until ? new Date(until) - Date.now() : Date.now() - new Date(since)) / 1000);
    const size = Math.abs(left);
    clock.textContent = `${left < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
    clock.toggleAttribute("data-over", left < 0);
  }
}
tick();
setInterval(tick, 1000);
