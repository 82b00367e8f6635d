// A round: the box is emptied once its words were heard, the newest line is read out, and the interviewer looks at the clock.
const form = document.getElementById("say");
const box = document.getElementById("text");
const talk = document.getElementById("talk");
const told = document.getElementById("told");
const EVERY = 20000;

talk.addEventListener("renewed", () => {
  if (talk.querySelector("[data-taken]")) box.value = "";
  const lines = talk.querySelectorAll(".theirs .spoke");
  told.textContent = lines.length ? lines[lines.length - 1].textContent : "";
  const price = talk.querySelector("[data-price]");
  if (price) document.getElementById("price").textContent = price.textContent;
  box.focus();
  form.scrollIntoView({ block: "nearest" });
});

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

setInterval(async () => {
  if (document.hidden || form.getAttribute("aria-busy")) return;
  try {
    const answer = await fetch(form.action.replace(/say$/, "tick"), { method: "POST", headers: { "X-Part": "talk" } });
    if (answer.redirected) return location.assign(answer.url);
    const part = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("talk");
    if (!part || part.querySelectorAll("li").length === talk.querySelectorAll("li").length) return;
    talk.replaceChildren(...part.childNodes);
    const lines = talk.querySelectorAll(".theirs .spoke");
    told.textContent = lines.length ? lines[lines.length - 1].textContent : "";
  } catch {
    // The page's own saving says when it cannot be reached.
  }
}, EVERY);
