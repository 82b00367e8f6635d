// The moving picture: plays, pauses and scrubs a line over strips that are drawn already; figures come from the page's own tables.

const PACE = 350;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const place = document.getElementById("picture");
const events = [...document.querySelectorAll("#events li")];
let playing = 0;

function show(minute, said) {
  const slider = place.querySelector("#minute");
  if (!slider) return;
  const step = Number(place.querySelector("svg.track .head").getAttribute("width"));
  slider.value = minute;
  place.querySelector("output[for=minute]").textContent = minute;
  for (const lane of place.querySelectorAll(".lane")) {
    const cells = lane.querySelectorAll(`tbody tr:nth-child(${minute + 1}) td`);
    lane.querySelectorAll(".told").forEach((told, at) => (told.textContent = cells[at].textContent));
    for (const strip of lane.querySelectorAll("svg.track")) {
      const width = strip.viewBox.baseVal.width;
      const past = (minute + 1) * step;
      strip.querySelector(".head").setAttribute("x", minute * step);
      strip.querySelector(".veil").setAttribute("x", past);
      strip.querySelector(".veil").setAttribute("width", minute === Number(slider.max) ? 0 : width - past);
    }
  }
  const on = events.filter((event) => minute >= Number(event.dataset.start) && minute < Number(event.dataset.end));
  events.forEach((event) => event.toggleAttribute("data-on", on.includes(event)));
  const now = place.querySelector(".now");
  const words = on.map((event) => event.textContent.trim()).join("; ");
  if (said && now.textContent !== words) now.textContent = words;
}

function stop() {
  clearInterval(playing);
  playing = 0;
  const button = place.querySelector(".play");
  if (button) button.textContent = calm.matches ? "Next minute" : "Play";
}

function step() {
  const slider = place.querySelector("#minute");
  if (!slider || Number(slider.value) >= Number(slider.max)) return stop();
  show(Number(slider.value) + 1, true);
}

function play() {
  const slider = place.querySelector("#minute");
  if (playing) return stop();
  if (Number(slider.value) >= Number(slider.max)) show(0, true);
  else if (calm.matches) step();
  if (calm.matches) return;
  playing = setInterval(step, PACE);
  place.querySelector(".play").textContent = "Pause";
}

function begin() {
  const button = place.querySelector(".play");
  if (!button) return;
  button.hidden = false;
  place.querySelector(".still").hidden = true;
  stop();
}

place.addEventListener("click", (event) => event.target.closest(".play") && play());
place.addEventListener("input", (event) => {
  if (event.target.id === "minute") {
    stop();
    show(Number(event.target.value), true);
  }
});
place.addEventListener("submit", (event) => event.preventDefault());

// A new picture is shown at the minute at which the last one stood.
let at = null;
document.querySelector("form.settings").addEventListener("input", () => {
  stop();
  at = place.querySelector("#minute")?.value ?? at;
});
place.addEventListener("renewed", () => {
  begin();
  if (at !== null) show(Number(at), false);
});
calm.addEventListener("change", stop);
begin();
