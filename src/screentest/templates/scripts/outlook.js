// The outlook's sliders: the number beside each as it moves, the headline said once it is renewed, and an address to come back to.

const plain = (value) => String(Number(value.toPrecision(6))).replace("-", "−");
const hundred = (value, digits) => `${(value * 100).toFixed(digits)}%`.replace("-", "−");
const th = (value) => ([11, 12, 13].includes(value % 100) ? "th" : { 1: "st", 2: "nd", 3: "rd" }[value % 10] ?? "th");
const WORDS = {
  share: (value) => hundred(value, 0),
  probability: (value) => hundred(value, 0),
  yearly: (value) => `${hundred(value, 1)} a year`,
  factor: (value) => `× ${plain(value)}`,
  sd: (value) => `${plain(value)} sd`,
  percentile: (value) => `${plain(value)}${th(value)} percentile`,
  years: (value) => `${plain(value)} years`,
  months: (value) => `${plain(value)} months`,
  level: (value) => `level ${plain(value)}`,
  switch: (value) => plain(value),
};

const form = document.querySelector("form.assume");
const now = document.getElementById("now");

function say() {
  const head = document.querySelector("#figures [data-now]");
  if (head && now.textContent !== head.dataset.now) now.textContent = head.dataset.now;
}

form.addEventListener("input", (event) => {
  const told = event.target.id && form.querySelector(`output[for="${event.target.id}"]`);
  if (told) told.textContent = WORDS[event.target.dataset.unit](Number(event.target.value));
});

document.getElementById("figures").addEventListener("renewed", () => {
  say();
  const address = document.querySelector("#figures [data-address]")?.dataset.address;
  if (address) history.replaceState(history.state, "", address);
});

// What the browser remembers of a form after a reload is not what the page shows.
addEventListener("pageshow", (event) => {
  if (!event.persisted) form.reset();
  say();
});
